import { GUID } from '@samenhang/shared/identifiers';
import type { Settings } from '../ports/platform.ts';
import type { NotifierIds } from './graph-notifier.ts';
import { noticesFault, noticesIn } from './notifier-settings.ts';

/** What a deployment must say. */
export interface AzureSettings extends Settings {
  readonly tablesUrl: URL;
  readonly keyVaultUrl: URL;
  /**
   * Client id of the user-assigned identity that every client of Azure uses; a GUID in lower case.
   * `undefined` for the function app's system-assigned identity.
   */
  readonly identityClientId: string | undefined;
  /** Of the account of Azure's own host; `undefined` where that is reached by a connection string. */
  readonly queuesUrl: URL | undefined;
  /** Whether people may be read from Microsoft Graph. */
  readonly readsDirectory: boolean;
  /** By which notices are sent through Microsoft Graph; `undefined` where none are. */
  readonly notices: NotifierIds | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Application settings, checked by hand: this is loaded with every cold start, and a library for it
 * would take as long to load as the whole application.
 * @throws Error with a line for every setting that is missing, unfit, or contradicts another.
 */
export function parseSettings(environment: Environment): AzureSettings {
  const faults: string[] = [];
  const check = (name: string, holds: boolean, fault: string) => {
    if (!holds) faults.push(`- ${name} ${environment[name] === undefined ? 'is missing' : fault}`);
  };
  const text = (name: string) => environment[name]?.trim() ?? '';
  const clientId = text('SAMENHANG_CLIENT_ID').toLowerCase();
  const tenants = list(text('SAMENHANG_TENANTS').toLowerCase());
  const guests = environment.SAMENHANG_GUESTS ?? 'refused';
  const tablesUrl = httpsUrl(text('SAMENHANG_TABLES_URL'));
  const keyVaultUrl = httpsUrl(text('SAMENHANG_KEY_VAULT_URL'));
  const identity = text(IDENTITY).toLowerCase();

  const https = 'must be an address that begins with https://';
  check('SAMENHANG_CLIENT_ID', GUID.test(clientId), 'must be a GUID');
  check('SAMENHANG_TENANTS', tenants.length > 0, 'must name at least one tenant');
  check(
    'SAMENHANG_TENANTS',
    tenants.every((tenant) => GUID.test(tenant)),
    'must be GUIDs',
  );
  check('SAMENHANG_TENANTS', !tenants.includes(clientId), 'names the application, not a tenant');
  check('SAMENHANG_GUESTS', isGuests(guests), 'must be refused or allowed');
  check('SAMENHANG_TABLES_URL', tablesUrl !== undefined, https);
  check('SAMENHANG_KEY_VAULT_URL', keyVaultUrl !== undefined, https);
  const apart = keyVaultUrl === undefined || tablesUrl?.host !== keyVaultUrl.host;
  check('SAMENHANG_KEY_VAULT_URL', apart, 'is the address of the tables; keys must lie elsewhere');
  check(IDENTITY, identity === '' || GUID.test(identity), 'must be a GUID');
  const directory = text('SAMENHANG_DIRECTORY');
  const unfit = directoryFault(directory, identity);
  check('SAMENHANG_DIRECTORY', unfit === undefined, unfit ?? '');
  check('SAMENHANG_NOTICES', ...noticesFault(text, identity));
  const unlike = `names another identity than ${HOST_IDENTITY}`;
  check(IDENTITY, agreesWithHost(identity, text), unlike);

  if (faults.length > 0 || !tablesUrl || !keyVaultUrl || !isGuests(guests)) {
    throw new Error(`Samenhang cannot start:\n${faults.join('\n')}`);
  }
  const identityClientId = identity === '' ? undefined : identity;
  const readsDirectory = directory === 'graph';
  const notices = noticesIn(text);
  const queuesUrl = queuesOf(text(`${HOST}accountName`));
  const places = { tablesUrl, keyVaultUrl, queuesUrl, identityClientId, readsDirectory, notices };
  return { clientId, tenants: new Set(tenants), guests, ...places };
}

const IDENTITY = 'SAMENHANG_IDENTITY_CLIENT_ID';
const HOST = 'AzureWebJobsStorage__';
const HOST_IDENTITY = `${HOST}clientId`;

/**
 * The queues are reached by Azure's own host, with the identity of its own setting. Where that setting
 * is absent, the host takes the system-assigned one, unless it has a connection string.
 */
function agreesWithHost(identity: string, text: (name: string) => string): boolean {
  const host = text(HOST_IDENTITY).toLowerCase();
  const byIdentity = host !== '' || text(`${HOST}accountName`) !== '';
  return identity === '' || !byIdentity || host === identity;
}

function queuesOf(account: string): URL | undefined {
  return account === '' ? undefined : httpsUrl(`https://${account}.queue.core.windows.net`);
}

function list(text: string): string[] {
  return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

function httpsUrl(text: string): URL | undefined {
  return URL.canParse(text) && text.startsWith('https://') ? new URL(text) : undefined;
}

function isGuests(text: string): text is Settings['guests'] {
  return text === 'refused' || text === 'allowed';
}

/** Only a user-assigned identity can be a federated credential of an Entra registration. */
function directoryFault(directory: string, identity: string): string | undefined {
  if (!['', 'none', 'graph'].includes(directory)) return 'must be none or graph';
  return directory === 'graph' && identity === '' ? `takes ${IDENTITY}` : undefined;
}
