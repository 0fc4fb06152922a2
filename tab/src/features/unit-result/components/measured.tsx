import type { CycleView } from '@samenhang/shared/api/cycle';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly cycle: CycleView;
  /** What else there is to say of it in the same line. */
  readonly facts?: string;
}

/** What was measured when, under the heading of a page; and what of it nobody could read. */
export function Measured({ cycle, facts }: Props) {
  const { t, language, format } = useText();
  const measured = t('unit.cycle', {
    cycle: cycle.title[language],
    month: format.month(cycle.opensAt),
  });
  const count = cycle.leftOut;
  return (
    <>
      <Paragraph quiet wide>
        {facts === undefined ? measured : `${measured} · ${facts}`}
      </Paragraph>
      {count === 0 ? null : <Paragraph quiet>{t('unit.leftOut', { count })}</Paragraph>}
    </>
  );
}
