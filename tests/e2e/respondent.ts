import type { ResponseBody } from '@samenhang/shared/api/response';
import type { Locator } from 'playwright-core';
import * as z from 'zod';
import type { Invited } from '../builders/invited.ts';
import type { Started } from '../builders/started.ts';
import type { OpenedTab, View } from './simulated-teams.ts';
import { type Language, wholeText } from './words.ts';

/** Opens the simulated Teams: in a profile of its own, or in one used before. */
export type Open = (view: View) => Promise<OpenedTab>;

/** The id of the cycle somebody is invited to. */
export function cycleOf({ path }: Invited): string {
  const [, , , cycle = ''] = path.split('/');
  return cycle;
}

/** A step of somebody's assessment, reached by a deep link. */
export async function openStep(
  open: Open,
  who: Invited,
  { step = 'connect', language = 'en' }: { step?: string; language?: Language } = {},
): Promise<OpenedTab> {
  const page = `assessment/${cycleOf(who)}/${step}`;
  const opened = await open({ persona: who.persona, language, page });
  await opened.tab.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

/** Chooses the point (0 to 4) of the statement at that place, and returns what was answered so. */
export async function answer(
  { tab }: OpenedTab,
  place: number,
  point: number,
): Promise<[string, number]> {
  const radio = tab.getByRole('radio').nth(place * 6 + point);
  await radio.check();
  return [(await radio.getAttribute('name')) ?? '', point + 1];
}

/** "Saved 10:42"; the page before a step says as well that everything is saved as you go. */
export function saved({ tab }: OpenedTab, language: Language = 'en'): Locator {
  return tab.getByRole('status').filter({ hasText: wholeText(language, 'saving.saved') });
}

const anyValues = z.record(z.string(), z.unknown());
const content = z.object({ answers: anyValues, outcomes: anyValues, comments: anyValues });

/** What the server has of a person, all of it. */
export async function storedContent(
  server: Started,
  { path, token }: Invited,
): Promise<z.infer<typeof content>> {
  const headers = { authorization: `Bearer ${token}` };
  const reply = await fetch(server.url + path, { headers });
  return content.parse(await reply.json());
}

/** Saves as another device of theirs would, on top of whatever is stored. */
export async function saveElsewhere(
  server: Started,
  { path, token }: Invited,
  body: ResponseBody,
): Promise<void> {
  const authorization = `Bearer ${token}`;
  const etag = (await fetch(server.url + path, { headers: { authorization } })).headers.get('etag');
  const expects = etag === null ? { 'if-none-match': '*' } : { 'if-match': etag };
  const headers = { authorization, 'content-type': 'application/json', ...expects };
  const reply = await fetch(server.url + path, {
    method: 'PUT',
    headers,
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
}
