import type { Ask } from '../azure/http-client.ts';

/** What the app is to read and to send, as it was set; empty where it was not. */
export interface PlannedSettings {
  readonly directory: string;
  readonly notices: string;
  /** Of the app in Teams. */
  readonly appId: string;
  /** That the catalogue of the organisation gave it. */
  readonly teamsAppId: string;
  /** The mailbox that notices are mailed from. */
  readonly mailFrom: string;
}

/** What is to be deployed, as far as something could stop it. */
export interface Plan extends PlannedSettings {
  /** Of the app, and of its address. */
  readonly name: string;
  /** Of the resource group. */
  readonly group: string;
  /** That of the group unless given. */
  readonly location: string | undefined;
  /** The current one of `az` unless given. */
  readonly subscription: string | undefined;
  readonly customKeyRole: boolean;
  readonly keyDestruction: 'purge' | 'retain7';
  readonly privateData: boolean;
}

/** What a check is given: the plan, and Azure to ask, as whoever is signed in. */
export interface Inquiry {
  readonly ask: Ask;
  readonly plan: Plan;
  /** Id of the subscription. */
  readonly subscription: string;
}

/** Path of the resource group, below which its resources are. */
export const groupPath = ({ subscription, plan }: Inquiry) =>
  `/subscriptions/${subscription}/resourceGroups/${encodeURIComponent(plan.group)}`;
