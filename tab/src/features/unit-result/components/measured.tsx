import type { CycleView } from '@samenhang/shared/api/cycle';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly cycle: CycleView;
  /** Of the unit, where the heading says something else. */
  readonly name?: string;
}

/** What was measured when, under the heading of a page; and what of it nobody could read. */
export function Measured({ cycle, name }: Props) {
  const { t, language, format } = useText();
  const measured = t('unit.cycle', {
    cycle: cycle.title[language],
    month: format.month(cycle.opensAt),
  });
  const count = cycle.leftOut;
  return (
    <>
      <Paragraph quiet>{name === undefined ? measured : `${name} · ${measured}`}</Paragraph>
      {count === 0 ? null : <Paragraph quiet>{t('unit.leftOut', { count })}</Paragraph>}
    </>
  );
}
