import type { DemoOrganisation, DemoPerson } from './organisation.ts';

type Unit = DemoOrganisation['units'][number];

const COMMUNICATION = 'mens-en-organisatie-communicatie';
const DATA = 'techniek-gegevens';
const SECURITY = 'techniek-beveiliging';
const FIELD_SALES = 'verkoop-buitendienst';

/**
 * The first organisation as it was before it was reorganised: communication belonged to sales, data
 * and security were one team, and field sales had another name.
 */
export function beforeReorganisation(organisation: DemoOrganisation): DemoOrganisation {
  return {
    ...organisation,
    units: organisation.units.filter(({ id }) => id !== SECURITY).map(unitBefore),
    people: organisation.people.map(personBefore),
  };
}

function unitBefore(unit: Unit): Unit {
  switch (unit.id) {
    case COMMUNICATION:
      return { ...unit, parent: 'verkoop' };
    case DATA:
      return { ...unit, name: 'Gegevens en beveiliging' };
    case FIELD_SALES:
      return { ...unit, name: 'Vertegenwoordigers' };
    default:
      return unit;
  }
}

function personBefore(who: DemoPerson): DemoPerson {
  if (who.person.unit !== SECURITY) return who;
  return { ...who, person: { ...who.person, unit: DATA } };
}
