import { people } from '@microsoft/teams-js';

/** The host's picker of people, in a file of its own: few who come need it. */
export const PEOPLE_OF_HOST = people;
