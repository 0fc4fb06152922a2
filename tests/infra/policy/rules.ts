import {
  connectionsAreEncrypted,
  nobodyDeploysByPassword,
  sharedKeysAreOff,
  theKeyRoleIsNarrow,
  thereAreNoSecrets,
  thereIsOneIdentity,
  theseAreTheRoles,
} from './access-rules.ts';
import {
  nodeRunsTheBundle,
  queuesAreThoseOfTheCode,
  settingsPointAtWhatIsMade,
  tablesAreThoseOfTheCode,
  theAppTakesItsSettings,
  thereAreInstancesEnough,
} from './code-rules.ts';
import {
  alertsReachSomebody,
  allIsInOneRegion,
  logsAreShortAndClosed,
  nobodyLogsTheAnswers,
  nothingIsCopiedElsewhere,
  privateDataIsPrivate,
  purgeProtectionIsChosen,
  theVaultIsAudited,
} from './data-rules.ts';
import type { Rule } from './deployed.ts';

/** Every rule that a deployment keeps, whatever was chosen. */
export const RULES = {
  sharedKeysAreOff,
  connectionsAreEncrypted,
  nobodyDeploysByPassword,
  thereAreNoSecrets,
  thereIsOneIdentity,
  theseAreTheRoles,
  theKeyRoleIsNarrow,
  purgeProtectionIsChosen,
  nobodyLogsTheAnswers,
  theVaultIsAudited,
  logsAreShortAndClosed,
  allIsInOneRegion,
  nothingIsCopiedElsewhere,
  privateDataIsPrivate,
  alertsReachSomebody,
  theAppTakesItsSettings,
  settingsPointAtWhatIsMade,
  tablesAreThoseOfTheCode,
  queuesAreThoseOfTheCode,
  thereAreInstancesEnough,
  nodeRunsTheBundle,
} satisfies Record<string, Rule>;
export type RuleName = keyof typeof RULES;
