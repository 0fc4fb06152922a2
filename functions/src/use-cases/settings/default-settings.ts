import type { Settings } from '@samenhang/shared/api/settings';
import type { Uses } from '../services.ts';

/** Until an organisation settles anything for itself: the product is made for the Netherlands first. */
export const DEFAULT_SETTINGS: Settings = {
  timeZone: 'Europe/Amsterdam',
  language: 'nl',
  contact: '',
  columns: {},
};

/** What the organisation settled, or what holds until it does. */
export async function settingsOf(
  { settings }: Uses<'settings'>,
  tenant: string,
): Promise<Settings> {
  return (await settings.find(tenant))?.settings ?? DEFAULT_SETTINGS;
}
