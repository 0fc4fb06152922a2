import { meeting } from '@microsoft/teams-js';

/** What the host offers in a meeting, in a file of its own: few who come need it. */
export const MEETING_OF_HOST = meeting;
