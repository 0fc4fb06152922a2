import { KeyClient } from '@azure/keyvault-keys';

type SendRequest = NonNullable<
  NonNullable<ConstructorParameters<typeof KeyClient>[2]>['httpClient']
>['sendRequest'];
type Sent = Parameters<SendRequest>[0];

/** How a vault keeps what was deleted: its own word for it, as a deleted key carries it. */
export type Recovery = 'Recoverable+Purgeable' | 'Recoverable' | 'CustomizedRecoverable';

export interface Vault {
  /** The genuine client of Key Vault, whose requests this vault answers. */
  readonly keys: KeyClient;
  /** Method and path of each request, in their order. */
  readonly asked: string[];
  /** Answers the next request for that method and path with this status instead. */
  refuse(request: string, status: number, body?: object): void;
}

const URL_OF = 'https://vault.example.net';
const DELETED_ON = Date.UTC(2026, 10, 27) / 1000;
/** When the vault purges a deleted key by itself. */
export const PURGED_ON = '2027-02-25T00:00:00.000Z';

/** What Key Vault answers where purge protection is on. */
const PURGE_PROTECTED = {
  error: {
    code: 'Forbidden',
    message:
      'Operation "purge" is not allowed because purge protection is enabled for this vault. ' +
      'Key Vault service will automatically purge it after the retention period has passed.',
    innererror: { code: 'ForbiddenByPolicy' },
  },
};

/** A vault with one key, which answers over the wire as Key Vault does. */
export function vaultWith(name: string, recovery: Recovery): Vault {
  let state: 'there' | 'deleted' | 'gone' = 'there';
  const asked: string[] = [];
  const refusals = new Map<string, { status: number; body: object }>();
  const missing = { error: { code: 'KeyNotFound', message: `no key ${name}` } };
  const attributes = { enabled: true, recoveryLevel: recovery, recoverableDays: 90 };
  const key = { key: { kid: `${URL_OF}/keys/${name}/1`, kty: 'RSA' }, attributes };
  const deleted = {
    ...key,
    recoveryId: `${URL_OF}/deletedkeys/${name}`,
    deletedDate: DELETED_ON,
    scheduledPurgeDate: Date.parse(PURGED_ON) / 1000,
  };
  const purge = () => {
    if (recovery !== 'Recoverable+Purgeable') return { status: 403, body: PURGE_PROTECTED };
    state = 'gone';
    return { status: 204, body: {} };
  };
  const answers: Record<string, () => { status: number; body: object }> = {
    [`DELETE /keys/${name}`]: () => {
      if (state !== 'there') return { status: 404, body: missing };
      state = 'deleted';
      return { status: 200, body: deleted };
    },
    [`GET /deletedkeys/${name}`]: () =>
      state === 'deleted' ? { status: 200, body: deleted } : { status: 404, body: missing },
    [`DELETE /deletedkeys/${name}`]: () =>
      state === 'deleted' ? purge() : { status: 404, body: missing },
  };
  const answer = (request: string) => {
    asked.push(request);
    const refusal = refusals.get(request);
    refusals.delete(request);
    return refusal ?? answers[request]?.() ?? { status: 404, body: missing };
  };
  const sendRequest: SendRequest = async (request: Sent) => {
    const { status, body } = answer(`${request.method} ${new URL(request.url).pathname}`);
    const headers = request.headers;
    return { request, headers, status, bodyAsText: JSON.stringify(body) };
  };
  const credential = {
    getToken: async () => ({ token: 'anyone', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
  };
  const keys = new KeyClient(URL_OF, credential, {
    httpClient: { sendRequest },
    retryOptions: { maxRetries: 0 },
  });
  return {
    keys,
    asked,
    refuse: (request, status, body = PURGE_PROTECTED) => {
      refusals.set(request, { status, body });
    },
  };
}
