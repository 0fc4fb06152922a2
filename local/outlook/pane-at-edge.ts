import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where Microsoft serves office.js, as the pane names it. */
export const OFFICE_HOST = 'https://appsforoffice.microsoft.com';
const OFFICE_JS = `${OFFICE_HOST}/lib/1/hosted/office.js`;
const STUB = '/local/outlook/office.js';

/** Whether the page of the pane is asked for as it is on a laptop, where Microsoft is not asked. */
export const isLocalPane = ({ method, url = '' }: IncomingMessage) =>
  method === 'GET' && /^\/outlook\.html\?(?:.*&)?office=local(?:&|$)/.test(url);

/**
 * The page of the pane as the product serves it, but for the address of office.js, in the page and in
 * its policy. What the product itself serves names Microsoft's alone.
 */
export async function sendLocalPane(origin: string, response: ServerResponse): Promise<void> {
  const served = await fetch(`${origin}/outlook.html`);
  const headers = Object.fromEntries(
    ['content-type', 'content-security-policy', 'cache-control', 'referrer-policy'].map((name) => [
      name,
      (served.headers.get(name) ?? '').replace(` ${OFFICE_HOST}`, ''),
    ]),
  );
  const page = (await served.text()).replace(OFFICE_JS, STUB);
  response.writeHead(served.status, headers).end(page);
}
