import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import { ScoreStrips } from '../../../charts/score-strips.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { scoreNumbers, stripRows } from './score-rows.ts';

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
}

/** What is told of a group of which nothing finer may be: the main scores and their limits. */
export function ScoresSection({ words, group }: Props) {
  const { t } = words;
  const rows = stripRows(words, group, SUMMARY_SCORES).map((row) => ({
    ...row,
    strong: row.key === 'overall',
  }));
  const onlyLimits = rows.every(({ own }) => own.points === null);
  return (
    <Section title={t('scores.title')}>
      <Paragraph>{t(onlyLimits ? 'scores.limits' : 'scores.points')}</Paragraph>
      <ScoreStrips
        name={t('scores.title')}
        description={rows.map(({ label, value }) => `${label}: ${value}.`).join(' ')}
        rows={rows}
        numbers={scoreNumbers(words, group, SUMMARY_SCORES, t('scores.title'))}
      />
    </Section>
  );
}
