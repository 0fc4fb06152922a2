import type { Settings } from '@samenhang/shared/api/settings';

/** Until an organisation settles anything for itself: the product is made for the Netherlands first. */
export const DEFAULT_SETTINGS: Settings = {
  timeZone: 'Europe/Amsterdam',
  language: 'nl',
  contact: '',
  columns: {},
};
