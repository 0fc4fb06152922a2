import type { CloseJobView } from '@samenhang/shared/api/close-job';
import { CLOSE_PHASES } from '@samenhang/shared/cycles/close-phases';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';

/** What the close waits for, since when, how often it was tried, and what happens next. */
export function CloseWaits({ waits }: Pick<CloseJobView, 'waits'>) {
  const { t, format } = useText();
  const step = CLOSE_PHASES.find((phase) => phase === waits?.step);
  if (waits === null || step === undefined) return null;
  const { since, tries: count, next } = waits;
  const when = since === null ? null : format.dayAndTime(since);
  return (
    <Paragraph quiet>
      {[
        t('closeWaits.for', { step: t(`closeStep.${step}`) }),
        ...(when === null || count === 0 ? [] : [t('closeWaits.since', { when, count })]),
        t(`closeNext.${next === 'again' && count === 0 ? 'begins' : next}`),
      ].join(' ')}
    </Paragraph>
  );
}
