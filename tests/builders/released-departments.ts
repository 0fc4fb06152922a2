import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import type { Services } from '@samenhang/functions/use-cases/services';
import type { ResponseBody } from '@samenhang/shared/api/response';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { closeWholly } from './closing.ts';
import { departments } from './departments.ts';
import { cyclePlan, hrAdmin, principal, unwrap } from './organisation.ts';
import { saveAs } from './own-response.ts';

/** Has everybody of the synthetic departments answer a cycle, and releases it. */
export async function releaseDepartments(
  services: Services,
  cycle: string,
  bodyOf: (person: number) => ResponseBody,
  rules = DEFAULT_RULES,
): Promise<void> {
  const { people, units } = departments();
  unwrap(await importOrganisation(services, hrAdmin(), { units, people }));
  unwrap(await planCycle(services, hrAdmin(), { ...cyclePlan(cycle), rules }));
  unwrap(await openCycle(services, hrAdmin(), cycle));
  for (const person of people.keys()) {
    const mine = { principal: principal(person), cycle, body: bodyOf(person) };
    unwrap(await saveAs(services, { ...mine, precondition: 'absent' }));
  }
  await closeWholly(services, cycle);
}
