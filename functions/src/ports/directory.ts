/** An account as the organisation's directory knows it, whether or not it takes part. */
export interface DirectoryPerson {
  /** Entra object id; a GUID in lower case. */
  readonly id: string;
  /** Object id of the immediate manager, who may be a guest, or an account that is disabled. */
  readonly manager?: string;
  readonly department?: string;
  /** Whether the account may sign in. */
  readonly enabled: boolean;
  readonly guest: boolean;
  /** BCP 47, as the person chose it: `nl`, `en-GB`. */
  readonly language?: string;
}

/**
 * Why the directory gave nothing: it was not allowed, it did not answer, or it has no such group. Read
 * by its code, as the class of a platform built apart is another one.
 */
export type DirectoryFault = 'directory_forbidden' | 'directory_unavailable' | 'group_unknown';

/** What a {@link Directory} throws, also halfway; nothing that came before it may be kept. */
export class DirectoryError extends Error {
  readonly code: DirectoryFault;

  constructor(code: DirectoryFault, cause?: unknown) {
    super(code.replace('_', ' '), { cause });
    this.name = 'DirectoryError';
    this.code = code;
  }
}

const FAULTS: readonly DirectoryFault[] = [
  'directory_forbidden',
  'directory_unavailable',
  'group_unknown',
];

/** The fault of an error that a {@link Directory} threw; `undefined` for any other error. */
export function directoryFaultOf(error: unknown): DirectoryFault | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const { code } = error;
  return FAULTS.find((fault) => fault === code);
}

/**
 * The people of a tenant, as Microsoft Entra ID holds them. Every answer is read whole and anew.
 * Tenants are Entra tenant ids, people and groups Entra object ids; GUIDs in lower case.
 * @throws DirectoryError
 */
export interface Directory {
  /** Every account once, guests and disabled ones too: each says what it is. In no order. */
  people(tenant: string): AsyncIterable<DirectoryPerson>;
  /** Object ids of the accounts in a group, and in the groups within it; each once, in no order. */
  members(tenant: string, group: string): AsyncIterable<string>;
  /** What a group is called. */
  groupName(tenant: string, group: string): Promise<string>;
  /** Reads one account, and keeps nothing of it. */
  test(tenant: string): Promise<void>;
  /** Reads one group likewise, as that may be forbidden where reading people is not. */
  testGroups(tenant: string): Promise<void>;
}
