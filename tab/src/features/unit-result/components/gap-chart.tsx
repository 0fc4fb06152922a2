import type { ReleasedGap, ReleaseRecord } from '@samenhang/shared/api/release';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { GAP_SCORES } from '@samenhang/shared/scoring/lattice';
import { type DumbbellRow, Dumbbells } from '../../../charts/dumbbells.tsx';
import { Legend } from '../../../charts/legend.tsx';
import type { Numbers } from '../../../charts/numbers.tsx';
import type { Shape } from '../../../charts/strip.ts';
import { between, measureOf, nameOf, range, type Wording } from '../../../words/score-words.ts';
import { distance } from '../model/difference-words.ts';
import { findingOf, groupName } from '../model/gap-words.ts';

const SHAPES: readonly Shape[] = ['circle', 'square', 'triangle', 'diamond'];

type ByRole = NonNullable<ReleaseRecord['byRole']>;

interface Props {
  readonly words: Wording;
  readonly byRole: ByRole;
}

export function GapChart({ words, byRole }: Props) {
  const { t } = words;
  const rows = GAP_SCORES.flatMap((score) => rowOf(words, byRole, score));
  const entries = byRole.groups.map(({ roles }, place) => ({
    shape: SHAPES[place % SHAPES.length] ?? 'circle',
    look: 'own' as const,
    name: t('gaps.group', { roles: groupName(words, byRole, place), count: roles.length }),
  }));
  if (rows.length === 0) return null;
  return (
    <>
      <Legend entries={entries} />
      <Dumbbells
        name={t('gaps.chart')}
        description={rows
          .map(({ label, value, difference }) => `${label}: ${difference}, ${value}.`)
          .join(' ')}
        rows={rows}
        numbers={numbersOf(words, byRole)}
      />
    </>
  );
}

function rowOf(words: Wording, { groups, gaps }: ByRole, score: ScoreName): DumbbellRow[] {
  const ends = groups.flatMap(({ roles, group }, place) => {
    const found = group.scores[score];
    if (found == null || found.points === null) return [];
    const shape = SHAPES[place % SHAPES.length] ?? 'circle';
    return [{ key: roles.join(), shape, points: found.points.value, ...found.interval }];
  });
  if (ends.length < 2) return [];
  const [widest] = gaps
    .filter((gap) => gap.score === score)
    .toSorted((a, b) => rankOf(b) - rankOf(a));
  return [
    {
      key: score,
      label: nameOf(words, score),
      value: widest === undefined ? '' : findingOf(words, widest),
      difference: widest === undefined ? '' : apartText(words, widest),
      ends,
      flagged: widest?.flagged ?? false,
    },
  ];
}

/** "19 (12–26)": how far the two lie apart, whichever is higher. */
function apartText(words: Wording, { difference, interval }: ReleasedGap): string {
  const apart = words.format.number(Math.abs(difference));
  return words.t('gaps.apart', { apart, limits: range(words, distance(difference, interval)) });
}

/** What is flagged comes before what may be chance, then the larger before the smaller. */
function rankOf({ flagged, difference }: ReleasedGap): number {
  return (flagged ? 1000 : 0) + Math.abs(difference);
}

function numbersOf(words: Wording, byRole: ByRole): Numbers {
  const { t, format } = words;
  const scoreAt = (place: number, score: ScoreName) => {
    const found = byRole.groups[place]?.group.scores[score];
    return found === undefined ? t('unit.notTold') : measureOf(words, found);
  };
  return {
    show: t('unit.showNumbers'),
    caption: t('gaps.caption'),
    columns: [t('gaps.compared'), t('gaps.scores'), t('gaps.difference'), t('gaps.finding')],
    rows: () =>
      byRole.gaps.map((gap) => [
        t('gaps.pair', {
          score: nameOf(words, gap.score),
          first: groupName(words, byRole, gap.first),
          second: groupName(words, byRole, gap.second),
        }),
        `${scoreAt(gap.first, gap.score)} – ${scoreAt(gap.second, gap.score)}`,
        `${format.signed(gap.difference)} (${between(words, gap.interval)})`,
        findingOf(words, gap),
      ]),
  };
}
