import { PATHS } from '@samenhang/shared/api/paths';
import { unitsSchema } from '@samenhang/shared/api/unit-result';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { perLanguage } from '@samenhang/shared/languages';
import { allAnswers, responseBody } from '../builders/response.ts';
import type { Started } from '../builders/started.ts';
import { asHrOf, closeAndRelease, openPlanned } from './hr.ts';
import { saveElsewhere } from './respondent.ts';

/** The team that HR of the small synthetic organisation belongs to. */
export const HR_TEAM = 'Kantoor';

/** How many of its two teams answered, for each way in which too few may have done so. */
const ANSWERED = {
  /** Five at least in all, in no team by itself. */
  parent: { Ontwerp: 3, Advies: 3 },
  /** Not even five in all. */
  private: { Ontwerp: 2, Advies: 2 },
} as const;

export type TooFew = keyof typeof ANSWERED;

/** A cycle in which too few answered, who may see everything of it, and a unit shown so. */
export interface Measured {
  readonly kind: TooFew;
  readonly persona: string;
  readonly cycle: string;
  readonly unit: string;
}

/** Has the small organisation of the demo, which measured nothing yet, do so with too few answers. */
export async function measureTooFew(server: Started, kind: TooFew): Promise<Measured> {
  const personas = await server.personas();
  const hr = personas.find(({ unit, roles }) => unit === HR_TEAM && roles.includes('hr'));
  if (hr === undefined) throw new Error(`nobody of ${HR_TEAM} is HR`);
  const colleagues = personas.filter(({ tenant }) => tenant === hr.tenant);
  const send = await asHrOf(server, hr.id);
  const cycle = `too-few-${kind}`;
  await send('POST', PATHS.cycles(), planOf(cycle));
  await openPlanned(send, cycle);
  for (const [team, answered] of Object.entries(ANSWERED[kind])) {
    for (const { id: persona } of colleagues
      .filter(({ unit }) => unit === team)
      .slice(0, answered)) {
      const me = { persona, path: PATHS.response(cycle), token: await server.token(persona) };
      await saveElsewhere(
        server,
        { ...me, state: 'none' },
        responseBody({ answers: allAnswers(4) }),
      );
    }
  }
  await closeAndRelease(server, hr.id);
  const { items } = unitsSchema.parse(await (await send('GET', PATHS.units(cycle))).json());
  const shown = items.findLast((unit) => unit.kind === kind);
  if (shown === undefined) throw new Error(`no unit is shown as ${kind}`);
  return { kind, persona: hr.id, cycle, unit: shown.id };
}

/** A round of all of it, that can be opened now. */
export function planOf(id: string) {
  const [opensAt, closesAt] = [0, 40].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString(),
  );
  const title = perLanguage((language) => `Small round (synthetic, ${language})`);
  return { id, title, instrumentVersion: CURRENT_INSTRUMENT_VERSION, opensAt, closesAt };
}
