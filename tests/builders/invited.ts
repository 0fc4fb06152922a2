import { type CycleView, cyclesSchema } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Started } from './started.ts';

/** Somebody invited to an open cycle. */
export interface Invited {
  readonly persona: string;
  readonly token: string;
  /** The address of their own response. */
  readonly path: string;
  readonly state: CycleView['mine']['state'];
}

/** More connections than that a busy server leaves idle, and closes while the next request is on its way. */
const AT_A_TIME = 16;

/** Everybody of the demo organisations who may answer now. */
export async function invitedPeople(server: Started): Promise<Invited[]> {
  const personas = await server.personas();
  const found: Invited[] = [];
  for (let first = 0; first < personas.length; first += AT_A_TIME) {
    const some = personas.slice(first, first + AT_A_TIME);
    found.push(...(await Promise.all(some.map(({ id }) => invitationsOf(server, id)))).flat());
  }
  return found;
}

async function invitationsOf(server: Started, persona: string): Promise<Invited[]> {
  const token = await server.token(persona);
  const headers = { authorization: `Bearer ${token}` };
  const reply = await fetch(server.url + PATHS.cycles(), { headers });
  const { items } = cyclesSchema.parse(await reply.json());
  return items
    .filter(({ state, mine }) => state === 'open' && mine.invited)
    .map(({ id, mine }) => ({ persona, token, path: PATHS.response(id), state: mine.state }));
}
