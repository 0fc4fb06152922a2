import type { DeploymentPart } from '@samenhang/shared/api/deployment';

/** What stands around the parts: how they are called, and where they are reached. */
export const PLACES: Readonly<
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

/** Said of a part that works. */
export const WELL: Readonly<Record<DeploymentPart, string>> = {
  tables: 'Every table is there, and can be read and written.',
  keys: 'A key can be made, used and destroyed.',
  queues: 'Every queue is there.',
  directory: 'People can be read from Microsoft Graph.',
  groups: 'Groups can be read from Microsoft Graph.',
};

/** Said of a part that this installation was given none of. */
export const ABSENT: Readonly<Record<DeploymentPart, string>> = {
  tables: 'There are no tables.',
  keys: 'There is no vault.',
  queues: 'The queues were not looked at, as they are reached by a connection string.',
  directory: 'People come from a file: Microsoft Graph is not switched on.',
  groups: 'Groups of Microsoft Graph are not switched on.',
};
