import { demoOrganisations } from './organisation.ts';
import { POOL_SHAPES } from './pool.ts';
import type { DemoTenants } from './seed.ts';
import { KLEIN, NIEUW, VOORBEELD } from './shape.ts';

/** Everybody in the demo: the same ones every time. */
export function demoTenants(): DemoTenants {
  const all = demoOrganisations([VOORBEELD, KLEIN, ...POOL_SHAPES, NIEUW]);
  const [measured, other, ...more] = all;
  const empty = more.pop();
  if (measured === undefined || other === undefined || empty === undefined) {
    throw new Error('as many shapes make as many organisations');
  }
  return { measured, other, empty, pool: more };
}
