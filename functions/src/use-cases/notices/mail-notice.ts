import { LANGUAGES } from '@samenhang/shared/languages';
import { isRefusedNotice } from '../../ports/notifier.ts';
import type { Uses } from '../services.ts';
import { settingsOf } from '../settings/default-settings.ts';
import { finished, finishNotice, type Sending } from './finish-notice.ts';
import { readText } from './notice-texts.ts';

/**
 * Sends one mail to the group that HR named, the same for everybody, whoever answered. That it is on its
 * way stands in its row before it is sent: it is never sent twice, and where nobody knows what became of
 * it, that is said.
 */
export async function mailNotice(
  services: Uses<'audit' | 'clock' | 'notices' | 'settings'>,
  { isFirst, ...sending }: Sending & { readonly isFirst: boolean },
): Promise<void> {
  const { tenant, cycle, notice, settings, notifier } = sending;
  const { mailTo: group } = settings;
  const call = (state: 'cancelled') =>
    services.notices.write(tenant, cycle.id, [finished(notice, state, 'not_allowed')]);
  if (!isFirst) return finishNotice(services, sending, 'unclear');
  if (notifier.mail === undefined || group === '') return void (await call('cancelled'));
  try {
    await notifier.mail(tenant, { group, ...(await worded(services, sending)) });
  } catch (error) {
    if (!isRefusedNotice(error)) await finishNotice(services, sending, 'unclear');
    else await call('cancelled');
    throw error;
  }
  return finishNotice(services, sending);
}

/** In every language, as a group may have readers of each; the organisation's own first. */
async function worded(
  services: Uses<'settings'>,
  { tenant, cycle, notice, settings }: Sending,
): Promise<{ readonly subject: string; readonly body: string }> {
  const { language: own } = await settingsOf(services, tenant);
  const languages = [own, ...LANGUAGES.filter((language) => language !== own)];
  const { timeZone } = settings.hours;
  const texts = languages.map((language) => readText(notice, language, { cycle, timeZone }));
  return {
    subject: [...new Set(texts.map(({ subject }) => subject))].join(' · '),
    body: texts.map(({ body }) => body).join('\n\n———\n\n'),
  };
}
