import type {
  DeploymentFinding,
  DeploymentPart,
  DeploymentState,
} from '@samenhang/shared/api/deployment';
import { bad, type Finding, note, well } from './finding.ts';

/** What stands around the parts: how they are called, and where they are reached. */
const PLACES: Readonly<
  Record<DeploymentPart, { title: string; plural: string; setting: string; role: string }>
> = {
  tables: {
    title: 'Table',
    plural: 'Tables',
    setting: 'SAMENHANG_TABLES_URL',
    role: 'Storage Table Data Contributor on the account with the answers',
  },
  keys: {
    title: 'With a key of the vault, this',
    plural: 'With a key of the vault, these',
    setting: 'SAMENHANG_KEY_VAULT_URL',
    role: 'Samenhang cycle keys, or Key Vault Crypto Officer, on the vault',
  },
  queues: {
    title: 'Queue',
    plural: 'Queues',
    setting: 'AzureWebJobsStorage__accountName',
    role: "Storage Queue Data Contributor on Azure Functions' own account",
  },
  directory: {
    title: 'People of Microsoft Graph',
    plural: 'People of Microsoft Graph',
    setting: 'SAMENHANG_DIRECTORY',
    role: 'User.Read.All of Microsoft Graph, with the consent of an administrator',
  },
  groups: {
    title: 'Groups of Microsoft Graph',
    plural: 'Groups of Microsoft Graph',
    setting: 'SAMENHANG_DIRECTORY',
    role: 'GroupMember.Read.All of Microsoft Graph, where groups make the units',
  },
};

/** A sentence for every part that works, and for every way in which one does not. */
export function partFindings(
  items: readonly DeploymentFinding[],
  keyDestruction: string | undefined,
): Finding[] {
  const findings = Object.keys(PLACES).flatMap((name) => {
    const ofPart = items.filter(({ part }) => part === name);
    const states = [...new Set(ofPart.map(({ state }) => state))].filter((one) => one !== 'works');
    if (ofPart.length > 0 && states.length === 0) return [well(WELL[ofPart[0]?.part ?? 'tables'])];
    return states.flatMap((state) => findingsOf(state, ofPart));
  });
  return [...findings, ...destroyedKey(items, keyDestruction)];
}

const WELL: Readonly<Record<DeploymentPart, string>> = {
  tables: 'Every table is there, and can be read and written.',
  keys: 'A key can be made, used and destroyed.',
  queues: 'Every queue is there.',
  directory: 'People can be read from Microsoft Graph.',
  groups: 'Groups can be read from Microsoft Graph.',
};

function findingsOf(state: DeploymentState, ofPart: readonly DeploymentFinding[]): Finding[] {
  const those = ofPart.filter((item) => item.state === state);
  const [first] = those;
  if (first === undefined || state === 'untried') return [];
  const { title, plural, setting, role } = PLACES[first.part];
  const names = those.map(({ name }) => (name === first.part ? '' : name)).filter(Boolean);
  const what = [those.length === 1 ? title : plural, names.join(', ')].filter(Boolean).join(' ');
  switch (state) {
    case 'missing':
      return [
        bad(
          `${what}: not there.`,
          `Provision again (azd provision), which makes what is missing. Is ${setting} the right one?`,
        ),
      ];
    case 'forbidden':
      return [
        bad(
          `${what}: refused.`,
          `Give the identity of the app ${role}. A role that was just given takes up to ten minutes.`,
        ),
      ];
    case 'no_identity':
      return [
        bad(
          `${what}: the app has no identity to ask with.`,
          'SAMENHANG_IDENTITY_CLIENT_ID must be the client id of the user-assigned identity, and that must be assigned to the function app (Settings, Identity).',
        ),
      ];
    case 'absent':
      return [note(ABSENT[first.part])];
    default:
      return [
        bad(
          `${what}: no answer, or a wrong one.`,
          `Is ${setting} right, and does the network let the app reach it? With privateData it goes through private endpoints.`,
        ),
      ];
  }
}

const ABSENT: Readonly<Record<DeploymentPart, string>> = {
  tables: 'There are no tables.',
  keys: 'There is no vault.',
  queues: 'The queues were not looked at, as they are reached by a connection string.',
  directory: 'People come from a file: Microsoft Graph is not switched on.',
  groups: 'Groups of Microsoft Graph are not switched on.',
};

/** Whether a key that is destroyed is gone at once, as it was settled when this was deployed. */
function destroyedKey(
  items: readonly DeploymentFinding[],
  keyDestruction: string | undefined,
): Finding[] {
  const until = items.find(
    ({ recoverableUntil }) => recoverableUntil !== undefined,
  )?.recoverableUntil;
  if (until === undefined) return [];
  const kept = `A destroyed key can be brought back by the administrators of the vault until ${until.slice(0, 10)}.`;
  return keyDestruction === 'purge'
    ? [
        bad(
          kept,
          'It was deployed with keyDestruction=purge: either the vault has purge protection, or the identity may not purge. Until that is mended, rounds say the later date.',
        ),
      ]
    : [note(`${kept} Rounds say so when they close.`)];
}
