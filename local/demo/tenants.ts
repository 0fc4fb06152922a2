import { demoOrganisations } from './organisation.ts';
import { POOL_SHAPES } from './pool.ts';
import type { DemoTenants } from './seed.ts';
import { KLEIN, VOORBEELD } from './shape.ts';

/** Everybody in the demo: the same ones every time. */
export function demoTenants(): DemoTenants {
  const [measured, other, ...pool] = demoOrganisations([VOORBEELD, KLEIN, ...POOL_SHAPES]);
  if (measured === undefined || other === undefined) throw new Error('two shapes make two');
  return { measured, other, pool };
}
