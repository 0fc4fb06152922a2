import type { Person } from '@samenhang/functions/repositories/people-table';
import type { Services } from '@samenhang/functions/use-cases/services';

/** Everybody of the organisation as it is today. */
export async function currentPeople(
  services: Pick<Services, 'people' | 'tenants'>,
  tenant: string,
): Promise<Person[]> {
  const organisation = await services.tenants.organisation(tenant);
  const people: Person[] = [];
  if (organisation === undefined) return people;
  for await (const person of services.people.all(tenant, organisation)) people.push(person);
  return people;
}
