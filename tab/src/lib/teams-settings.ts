import { pages } from '@microsoft/teams-js';

/** The host's dialog to add a tab, in a file of its own: few who come need it. */
export const SETTINGS_OF_HOST = pages.config;
