import { selectPeopleWith } from './people-picker.ts';

/** The picker of the host we are in, loaded when somebody is to be chosen. */
export const pickOfHost = selectPeopleWith(
  async () => (await import('./teams-people.ts')).PEOPLE_OF_HOST,
);
