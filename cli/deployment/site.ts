/** What a deployment answered; the body as text, and as JSON where it is that. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** Who asks a deployment: at what address, and as whom. */
export interface Site {
  /** Such as `https://samenhang.example.org`, without a slash at the end. */
  readonly url: string;
  /** Milliseconds; what takes longer counts as no answer. */
  readonly giveUpAfter: number;
  readonly token?: string;
}

/** Nobody answered; the message says why, as far as the network tells. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Asks once; where it is sent elsewhere, that is the answer. @throws NoAnswer */
export async function ask(
  { url, giveUpAfter, token }: Site,
  path: string,
  method: 'GET' | 'POST' = 'GET',
): Promise<Answer> {
  try {
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(giveUpAfter),
      ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: toJson(text) };
  } catch (error) {
    throw new NoAnswer(reasonOf(error, new URL(url).hostname, giveUpAfter));
  }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** By the codes of Node and of OpenSSL. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'There is no such host.'],
  ['EAI_AGAIN', 'No name server answers here, so no host is found.'],
  ['ECONNREFUSED', 'The host takes no connection.'],
  ['CERT_HAS_EXPIRED', 'The certificate of the host has expired.'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'The certificate of the host is for another name.'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'The host signed its certificate itself.'],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'The certificate of the host is from nobody whom Node trusts; behind a proxy of the organisation, set NODE_EXTRA_CA_CERTS.',
  ],
]);

function reasonOf(error: unknown, host: string, giveUpAfter: number): string {
  if (fieldOf(error, 'name') === 'TimeoutError')
    return `${host} did not answer within ${giveUpAfter / 1000} seconds.`;
  const code = String(fieldOf(fieldOf(error, 'cause'), 'code') ?? '');
  return `${host}: ${REASONS.get(code) ?? `the connection broke off${code && ` (${code})`}.`}`;
}

/** By what it holds rather than by its class, as errors of the network come from several. */
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
