import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantIn, wallTimeIn } from '@samenhang/shared/notices/zoned-time';
import * as z from 'zod';

const HOUR_MS = 3_600_000;
/** Of the demo's organisations. */
const ZONE = 'Europe/Amsterdam';
/** In the morning, so that what waited for working hours is done. */
const MORNING = { hour: 9, minute: 5 };

/** How far the clock can be put forward at once; by days, to the morning of that day. */
export const STEPS = ['hour', 'day', 'week'] as const;
export type Step = (typeof STEPS)[number];
const DAYS = { day: 1, week: 7 } as const;

function after(step: Step, now: Date): Date {
  if (step === 'hour') return new Date(now.getTime() + HOUR_MS);
  const then = wallTimeIn(ZONE, new Date(now.getTime() + DAYS[step] * 24 * HOUR_MS));
  return instantIn(ZONE, { ...then, ...MORNING });
}

const kept = z.object({ ahead: z.int().min(0) });

/** The clock of this process, which somebody may put forward to see what a round does in weeks. */
export interface ClockAhead {
  /** Puts it forward; it never goes back, as nothing that is stored may lie in the future. */
  forward(step: Step): void;
}

/**
 * Takes up the clock where it was left in a data folder. Everything in this process follows it: the
 * product, its timers, tokens, and the times that replies tell.
 */
export function openClockAhead(folder: string): ClockAhead {
  const file = join(folder, 'clock.json');
  let ahead = existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))).ahead : 0;
  const real = Date;
  // Until it is put forward, nothing stands between the process and its own clock.
  const follow = () => {
    if (ahead === 0 || globalThis.Date !== real) return;
    globalThis.Date = new Proxy(real, {
      construct: (target, given, made) =>
        Reflect.construct(target, given.length === 0 ? [target.now() + ahead] : given, made),
      get: (target, key) => (key === 'now' ? () => target.now() + ahead : Reflect.get(target, key)),
    });
  };
  follow();
  return {
    forward: (step) => {
      const now = new Date();
      ahead += after(step, now).getTime() - now.getTime();
      writeFileSync(file, JSON.stringify({ ahead }), { mode: 0o600 });
      follow();
    },
  };
}
