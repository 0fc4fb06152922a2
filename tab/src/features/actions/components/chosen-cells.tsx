import type { BoardView } from '@samenhang/shared/api/board';
import { EFFECT_FROM_UNITS } from '@samenhang/shared/thresholds';
import { Paragraph } from '../../../components/paragraph.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { Section } from '../../../components/section.tsx';
import { labelOf, type Wording } from '../../../words/score-words.ts';

interface Props {
  readonly words: Wording;
  readonly chosen: BoardView['chosen'];
}

/** What units chose to work on, counted over units and from a number of them on. */
export function ChosenCells({ words, chosen }: Props) {
  const { t, format } = words;
  return (
    <Section title={t('board.chosenTitle')}>
      <Paragraph>
        {t(chosen.length === 0 ? 'board.chosenNone' : 'board.chosenAbout', {
          chose: EFFECT_FROM_UNITS.chose,
        })}
      </Paragraph>
      {chosen.length === 0 ? null : (
        <PlainTable
          name={t('board.chosenTable')}
          heads={[t('board.chosenCell'), t('board.chosenUnits')]}
          rows={chosen.map(({ cell, units }) => ({
            key: cell,
            cells: [labelOf(words, cell), format.number(units)],
          }))}
        />
      )}
    </Section>
  );
}
