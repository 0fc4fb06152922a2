import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import { Legend } from '../../../charts/legend.tsx';
import { ScoreStrips, type StripRow } from '../../../charts/score-strips.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { capitalised, labelOf, pointsOf, type Wording } from '../../../words/score-words.ts';
import { scoreNumbers, stripRows } from './score-rows.ts';

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  /** Everybody, to hold the scores of these roles beside. */
  readonly beside?: { readonly group: ReleasedGroup; readonly roles: string };
}

/** What is told of a group of which nothing finer may be: the main scores and their limits. */
export function ScoresSection({ words, group, beside }: Props) {
  const { t } = words;
  const rows = (
    beside === undefined
      ? stripRows(words, group, SUMMARY_SCORES)
      : rowsBeside(words, group, beside.group)
  ).map((row) => ({
    ...row,
    strong: row.key === 'overall',
  }));
  const missing =
    beside === undefined ? SUMMARY_SCORES.filter((name) => group.scores[name] === undefined) : [];
  const onlyLimits = rows.every(({ own }) => own === null || own.points === null);
  return (
    <Section title={t('scores.title')}>
      <Paragraph wide>{t(onlyLimits ? 'scores.limits' : 'scores.points')}</Paragraph>
      {beside === undefined ? null : (
        <Legend
          entries={[
            { shape: 'circle', look: 'own', name: capitalised(beside.roles) },
            { shape: 'diamond', look: 'other', name: t('unit.everybody') },
          ]}
        />
      )}
      <ScoreStrips
        name={t('scores.title')}
        description={rows.map(({ label, value }) => `${label}: ${value}.`).join(' ')}
        rows={rows}
        numbers={scoreNumbers(words, group, SUMMARY_SCORES, t('scores.title'))}
      />
      {missing.length === 0 ? null : (
        <Paragraph quiet>
          {t('scores.missing', {
            names: words.format.list(missing.map((name) => labelOf(words, name))),
          })}
        </Paragraph>
      )}
    </Section>
  );
}

/** Every score that everybody has: one that is not published of these roles keeps its row, and says so. */
function rowsBeside(words: Wording, group: ReleasedGroup, everybody: ReleasedGroup): StripRow[] {
  return SUMMARY_SCORES.flatMap((name): StripRow[] => {
    const whole = everybody.scores[name];
    const [row] = stripRows(words, group, [name]);
    if (row === undefined && whole === undefined) return [];
    const missing = {
      key: name,
      label: labelOf(words, name),
      value: words.t('scores.notApart'),
      own: null,
    };
    const own = row ?? missing;
    if (whole?.points == null) return [own];
    const told = { own: own.value, everybody: pointsOf(words, whole.points) };
    return [{ ...own, value: words.t('scores.beside', told), other: whole.points.value }];
  });
}
