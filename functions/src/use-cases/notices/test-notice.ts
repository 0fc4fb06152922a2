import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { Language } from '@samenhang/shared/languages';
import { NOTICE_TEXTS } from '@samenhang/shared/presentation/notice-texts';
import { err, ok, type Result } from '@samenhang/shared/result';
import { isRefusedNotice } from '../../ports/notifier.ts';
import type { Uses } from '../services.ts';

/** `taken` proves no more than that: it is for whoever asked to see whether it arrives. */
export type TestOutcome = 'taken' | 'refused' | 'unavailable' | 'absent';

/** Any number that no round has: of rounds there are 48 bits, and none is likely to be this. */
const CHAIN = 1;

/** Sends whoever asks a notice, by the same call that everybody's goes by. */
export async function testNotice(
  { notifier, cycles }: Uses<'cycles' | 'notifier'>,
  principal: Principal,
  id: string,
  language: Language,
): Promise<Result<TestOutcome, { readonly code: 'forbidden' | 'not_found' }>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant, person } = principal;
  const found = await cycles.find(tenant, id);
  if (found === undefined) return err({ code: 'not_found' });
  if (notifier === undefined) return ok('absent');
  try {
    await notifier.feed(tenant, {
      activity: 'testNotice',
      recipients: [person],
      text: NOTICE_TEXTS[language].test.subject,
      about: found.cycle.title[language],
      chain: CHAIN,
      page: `cycle/${id}`,
    });
    return ok('taken');
  } catch (error) {
    return ok(isRefusedNotice(error) ? 'refused' : 'unavailable');
  }
}
