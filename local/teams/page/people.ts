import type { Persona } from '../../demo/personas.ts';
import { HOST_TEXTS } from '../../host-texts.ts';
import type { HostState } from './state.ts';

/** @throws Error when the local server does not answer as it should. */
export async function fetchPersonas(): Promise<readonly Persona[]> {
  const response = await fetch('/local/personas');
  const { items }: { items: readonly Persona[] } = await response.json();
  if (!response.ok || items.length === 0) throw new Error(`personas: ${response.status}`);
  return items;
}

/** A persona's token; for whoever is no member of the organisation one that says so. */
export async function fetchToken(persona: string, as?: 'guest' | 'outside'): Promise<string> {
  const query = new URLSearchParams({ persona, ...(as !== undefined && { as }) });
  const response = await fetch(`/local/token?${query}`);
  const { access_token: token }: { access_token?: unknown } = await response.json();
  if (typeof token !== 'string') throw new Error(`token: ${response.status}`);
  return token;
}

/** What a token says of its person; the host knows people only by their tokens. */
export function claimsOf(token: string): { oid: string; tid: string; userName: string } {
  const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  const { oid, tid, preferred_username: userName } = JSON.parse(atob(payload));
  return { oid: String(oid), tid: String(tid), userName: String(userName) };
}

/** Everybody of a persona's own organisation, with the object id that Entra knows them by. */
export async function colleaguesOf(
  persona: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const all = await fetchPersonas();
  const tenant = all.find(({ id }) => id === persona)?.tenant;
  const own = all.filter((one) => one.tenant === tenant);
  return Promise.all(
    own.map(async ({ id, name }) => ({ id: claimsOf(await fetchToken(id)).oid, name })),
  );
}

/** "Anna de Vries (fictief) · Planning · manager". */
export function describe(persona: Persona, language: HostState['language']): string {
  const { roles } = HOST_TEXTS[language];
  const special = persona.roles.filter((role) => role !== 'respondent');
  const named = (special.length > 0 ? special : (['respondent'] as const)).map(
    (role) => roles[role],
  );
  return [persona.name, persona.unit, named.join(', ')].join(' · ');
}

/** "AV" for "Anna de Vries (fictief)". */
export function initialsOf(name: string): string {
  const words = name
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/);
  return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`.toUpperCase();
}
