import type { AllowedHours } from '@samenhang/shared/notices/allowed-hours';
import { DEFAULT_HOURS } from '@samenhang/shared/notices/default-hours';
import type { Uses } from '../services.ts';
import { settingsOf } from '../settings/default-settings.ts';

/** When the organisation lets its people be told something, and the group that its mail goes to. */
export interface NoticeSettings {
  readonly hours: AllowedHours;
  /** Empty where HR sends mail itself. */
  readonly mailTo: string;
}

export async function noticeSettings(
  services: Uses<'settings'>,
  tenant: string,
): Promise<NoticeSettings> {
  const { timeZone, notices } = await settingsOf(services, tenant);
  const { mailTo, ...hours } = notices ?? { ...DEFAULT_HOURS, mailTo: '' };
  return { hours: { timeZone, ...hours }, mailTo };
}
