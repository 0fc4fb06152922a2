import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Headline, UnitResult } from '@samenhang/shared/api/unit-result';
import { NumbersTable } from '../../../charts/numbers.tsx';
import { between, pointsOf, type Wording } from '../../../words/score-words.ts';

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  /** `null` where the facts are not those of the group, as for one role. */
  readonly facts: Pick<UnitResult, 'headline' | 'ladder'> | null;
}

/** The numbers that the first sentences stand on. */
export function KeyNumbers({ words, group, facts }: Props) {
  const { t } = words;
  return (
    <NumbersTable
      show={t('unit.showNumbers')}
      caption={t('unit.keyNumbers')}
      columns={[t('unit.columnScore'), t('unit.columnPoints'), t('unit.columnInterval')]}
      rows={() => [
        ...overall(words, group),
        ...(facts === null ? [] : [...level(words, facts), ...fit(words, facts.headline)]),
        answered(words, group),
      ]}
    />
  );
}

function overall(words: Wording, { scores: { overall: score } }: ReleasedGroup): string[][] {
  if (score === undefined) return [];
  const points = score.points === null ? words.t('unit.notTold') : pointsOf(words, score.points);
  return [[words.t('unit.overall'), points, between(words, score.interval)]];
}

function level(words: Wording, { headline, ladder }: NonNullable<Props['facts']>) {
  const found = headline.level;
  if (found === null || ladder?.holds === false) return [];
  const { t, format } = words;
  const certainty =
    found.certainty === null
      ? t('unit.notTold')
      : t('ladder.certain', { certainty: format.number(found.certainty) });
  return [[t('unit.levelReached'), format.number(found.reached), certainty]];
}

function fit(words: Wording, { coherence, overall: score }: Headline): string[][] {
  if (coherence === null || score === null) return [];
  const { t, format } = words;
  const name = coherence.equallyLow ? t('unit.fit') : t('unit.coherenceName');
  return [[name, format.number(coherence.value), between(words, coherence.interval)]];
}

function answered({ t, format }: Wording, { n: { atLeast, atMost } }: ReleasedGroup): string[] {
  const people =
    atLeast === atMost
      ? format.number(atLeast)
      : t('unit.band', { low: format.number(atLeast), high: format.number(atMost) });
  return [t('unit.answered'), people, ''];
}
