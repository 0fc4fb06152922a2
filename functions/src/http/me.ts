import { ownAbilities } from '@samenhang/shared/access/abilities';
import { type Me, meSchema } from '@samenhang/shared/api/me';
import type { Unit } from '../repositories/units-table.ts';
import { managedUnits } from '../use-cases/organisation/managed-units.ts';
import { member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';

/** The signed-in person as the organisation knows them today, with the units they manage. */
export const getMe = defineRoute({
  name: 'me',
  methods: ['GET'],
  route: 'api/me',
  access: member,
  summary: 'The signed-in person: unit, roles, what I may do, managed units, language',
  responses: { 200: () => meSchema },
  problems: [],
  handle: async ({ services, principal }) => {
    const { tenant, person: id, accessRoles } = principal;
    const [organisation, managed, settings] = await Promise.all([
      services.tenants.organisation(tenant),
      managedUnits(services, principal),
      services.settings.find(tenant),
    ]);
    const person = organisation && (await services.people.find(tenant, organisation, id));
    const unit =
      organisation && person
        ? await services.units.find(tenant, organisation.version, person.unit)
        : undefined;
    const body: Me = {
      tenant,
      unit: unit === undefined ? null : toNamed(unit),
      surveyRole: person?.surveyRole ?? null,
      accessRoles: [...accessRoles].sort(),
      abilities: ownAbilities(principal),
      managedUnits: managed.map(toNamed),
      language: person?.language ?? null,
      ...(settings?.settings.contact && { contact: settings.settings.contact }),
    };
    return { status: 200, body };
  },
});

const toNamed = ({ id, name }: Unit) => ({ id, name });
