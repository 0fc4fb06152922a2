import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import type { TableCell } from '../../charts/table-chart-cell.tsx';
import { measured } from '../../features/unit-result/model/measure.ts';
import { shownOf } from '../../features/unit-result/model/shown.ts';
import { tilesOf } from '../../features/unit-result/model/tile-words.ts';
import { coherenceOf } from '../../features/units/model/glance.ts';
import { capitalised, labelOf, measureOf, type Wording } from '../../words/score-words.ts';
import type { ComparedColumn } from './compared-columns.ts';

interface ComparedRow {
  readonly key: string;
  readonly name: string;
  /** Whether something else begins here. */
  readonly begins: boolean;
  readonly cells: readonly TableCell[];
}

/** Coherence and level first, never without the overall score; then themes, then pillars. */
export function comparedRows(words: Wording, columns: readonly ComparedColumn[]): ComparedRow[] {
  const { t } = words;
  const rowOf = (name: ScoreName, begins = false): ComparedRow => ({
    key: name,
    name: labelOf(words, name),
    begins,
    cells: columns.map((column) => scoreCell(words, column, name)),
  });
  const facts = [
    ['coherence', coherenceCell],
    ['level', levelCell],
  ] as const;
  return [
    ...facts.map(([key, cellOf], place) => ({
      key,
      name: t(`tile.${key}`),
      begins: place === 0,
      cells: columns.map((column) => cellOf(words, column)),
    })),
    rowOf('overall'),
    ...THEMES.map((theme, place) => rowOf(theme, place === 0)),
    ...PILLARS.map((pillar, place) => rowOf(pillar, place === 0)),
  ];
}

const withheld = (value: string): TableCell => ({ value, note: '', own: null, isWithheld: true });

/** That a number is not there for others to see, and not that there is none. */
function notTold({ t }: Wording, { result }: ComparedColumn): TableCell {
  return withheld(t(result.group === null ? 'compare.notShown' : 'compare.notSeparately'));
}

function coherenceCell(words: Wording, column: ComparedColumn): TableCell {
  const { group, headline } = column.result;
  if (group === null || headline.coherence === null) return notTold(words, column);
  return { ...coherenceOf(words, headline), isWithheld: false };
}

function levelCell(words: Wording, column: ComparedColumn): TableCell {
  const { result } = column;
  const shown = shownOf(result, undefined);
  if (result.group === null || shown === null) return notTold(words, column);
  if (result.ladder?.holds === false) return withheld(words.t('compare.noLadder'));
  if (result.headline.level === null) return notTold(words, column);
  const { value = '', limits = '' } =
    tilesOf(words, shown).find(({ key }) => key === 'level') ?? {};
  return { value: capitalised(value), note: capitalised(limits), own: null, isWithheld: false };
}

function scoreCell(words: Wording, column: ComparedColumn, name: ScoreName): TableCell {
  const score = column.result.group?.scores[name];
  if (score === undefined) return notTold(words, column);
  return { value: measureOf(words, score), note: '', own: measured(score), isWithheld: false };
}
