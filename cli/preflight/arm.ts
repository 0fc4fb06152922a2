import * as z from 'zod';
import { AzureFault } from '../azure/azure-fault.ts';
import { azureSaid } from '../azure/azure-said.ts';
import { type Answer, type Ask, httpClient, type Patience } from '../azure/http-client.ts';

/** A look at what there is: nobody wants to wait minutes for one that hangs. */
const PATIENCE: Patience = { tries: 4, giveUpAfter: 15_000 };

/**
 * Azure Resource Manager. Nothing is written to it; a refusal is an answer, for a check to make sense of.
 * @param url without a slash at its end.
 */
export const arm = (url: string, token: string, patience: Patience = {}): Ask =>
  httpClient({ name: 'Azure', url, afterwards: '' }, token, { ...PATIENCE, ...patience });

/**
 * What Azure answered, where it did answer that.
 * @param what was asked, as the end of a sentence: `where it is`.
 * @throws AzureFault where it refused, or answered something else.
 */
export function readArm<T>(schema: z.ZodType<T>, { status, body }: Answer, what: string): T {
  if (status >= 400) throw new AzureFault(refused(status, body, what));
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new AzureFault(`Azure answered something else when asked ${what}.`);
}

function refused(status: number, body: unknown, what: string): string {
  const { code, message } = azureSaid(body);
  const said = message === '' ? '' : `: ${message.replaceAll(/\s+/g, ' ')}`;
  return `Azure does not say ${what} (${[status, code].filter(Boolean).join(' ')})${said}`;
}

/**
 * All of a list that comes in pages, each of which names the next one by its whole address.
 * @throws AzureFault
 */
export async function allOf<T>(ask: Ask, path: string, item: z.ZodType<T>, what: string) {
  const page = z.object({ value: z.array(item), nextLink: z.string().nullish() });
  const all: T[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const answer: Answer = await ask({ method: 'GET', path: next });
    const { value, nextLink } = readArm(page, answer, what);
    all.push(...value);
    next = nextLink ? pathOf(nextLink) : undefined;
  }
  return all;
}

/** Without the host: the token goes nowhere else, whatever an answer says. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}
