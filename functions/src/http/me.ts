import { type Me, meSchema } from '@samenhang/shared/api/me';
import type { Definition } from './definition.ts';

/** The signed-in person, as the organisation knows them today. */
export const me: Definition = {
  name: 'me',
  methods: ['GET'],
  route: 'api/me',
  access: 'member',
  summary: 'The signed-in person: unit, roles, managed units, language',
  responses: { 200: () => meSchema },
  problems: [],
  handle: async ({ services, principal }) => {
    const { tenant, person: id, accessRoles } = principal;
    const [person, version] = await Promise.all([
      services.people.find(tenant, id),
      services.tenants.organisationVersion(tenant),
    ]);
    const units = version === undefined ? [] : await services.units.all(tenant, version);
    const named = units.map(({ id: unit, name }) => ({ id: unit, name }));
    const body: Me = {
      tenant,
      unit: named.find(({ id: unit }) => unit === person?.unit) ?? null,
      surveyRole: person?.surveyRole ?? null,
      accessRoles: [...accessRoles].sort(),
      managedUnits: named.filter((_, place) => units[place]?.managers.includes(id)),
      language: person?.language ?? null,
    };
    return { status: 200, body };
  },
};
