import type { BrowserContext } from 'playwright-core';

/** What somebody gives, by the name it has on the wire: names, titles, texts. */
const GIVEN = new Set(['name', 'ofName', 'unit', 'title', 'sector', 'source', 'text', 'reason']);
const READ = /\/api\/(me|cycles|norms|pool)(\/|\?|$)/;

/**
 * Has the pages of a profile read what they would, had people named everything so, as some version may
 * have stored it. Ids, and the words of the question bank, stay.
 */
export async function renameGiven(
  context: BrowserContext,
  name: (key: string) => string,
): Promise<void> {
  await context.route(READ, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const reply = await route.fetch();
    if (!(reply.headers()['content-type'] ?? '').includes('json') || !reply.ok()) {
      return route.fulfill({ response: reply });
    }
    await route.fulfill({ response: reply, json: renamed(await reply.json(), name) });
  });
}

function renamed(value: unknown, name: (key: string) => string, key = '', inside = ''): unknown {
  if (typeof value === 'string') {
    // Of a unit there stands the id, but the name of one's own.
    if (key === 'unit' && inside !== 'mine') return value;
    return GIVEN.has(key) || inside === 'title' || inside === 'comments' ? name(key) : value;
  }
  if (Array.isArray(value)) return value.map((one) => renamed(one, name, key, inside));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([held, part]) => [held, renamed(part, name, held, key)]),
  );
}
