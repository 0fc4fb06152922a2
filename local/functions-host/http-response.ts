import type { ServerResponse } from 'node:http';
import type { InvocationResponse, RpcHttpCookie, RpcHttpData } from './core-types.ts';

const NO_BODY = new Set([204, 205, 304]);

/** What an HTTP function returned, as the library converted it; nothing at all is an empty 204. */
export function httpResultOf({ returnValue }: InvocationResponse): RpcHttpData {
  return returnValue?.http ?? { statusCode: '204' };
}

/** Sends it, and gives the status that was sent. */
export function sendRpcHttp(response: ServerResponse, data: RpcHttpData): number {
  const status = Number(data.statusCode ?? 200);
  const bytes = data.body?.bytes ?? new Uint8Array();
  const cookies = (data.cookies ?? []).map(serializeCookie);
  response.writeHead(status, {
    ...data.headers,
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
    ...(!NO_BODY.has(status) && { 'content-length': bytes.byteLength }),
  });
  response.end(bytes);
  return status;
}

/** An answer of the host itself: like Azure's, without a word. */
export function sendEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0 });
  response.end();
}

const SAME_SITE = { lax: 'Lax', strict: 'Strict', explicitNone: 'None', none: undefined };

function serializeCookie(cookie: RpcHttpCookie): string {
  const seconds = cookie.expires?.value?.seconds;
  const attributes: [name: string, value: string | true | undefined][] = [
    ['expires', seconds == null ? undefined : new Date(Number(seconds) * 1000).toUTCString()],
    ['max-age', cookie.maxAge?.value?.toString()],
    ['domain', cookie.domain?.value ?? undefined],
    ['path', cookie.path?.value ?? '/'],
    ['secure', cookie.secure?.value || undefined],
    ['samesite', SAME_SITE[cookie.sameSite ?? 'none']],
    ['httponly', cookie.httpOnly?.value || undefined],
  ];
  const parts = attributes.flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [value === true ? name : `${name}=${value}`];
  });
  return [`${cookie.name}=${encodeURIComponent(cookie.value ?? '')}`, ...parts].join('; ');
}
