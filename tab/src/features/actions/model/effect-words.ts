import type { EffectsView } from '@samenhang/shared/api/effects';
import type { Entry } from '../../../components/entries.tsx';
import { actionText } from '../../../words/action-words.ts';
import { type Limits, labelOf, type Wording } from '../../../words/score-words.ts';

type Effect = EffectsView['items'][number];

/** How the score of an action's cell has moved, beside units that stood like it. */
export function effectEntry(
  words: Wording,
  { action: id, what, cell, change, expected, verdict }: Effect,
): Entry {
  const { t, format } = words;
  const title = actionText(words, what);
  const name = labelOf(words, cell);
  if (change === null) return { id, title, lines: [t('effects.noPoints', { cell: name })] };
  const { earlier, later, interval } = change;
  const moved = t('effects.change', {
    cell: name,
    ...{ earlier: format.number(earlier), later: format.number(later) },
    ...limitsOf(words, interval),
  });
  if (expected === null) return { id, title, lines: [moved, t('effects.alone')] };
  const { value, interval: around, units } = expected;
  const alike = t('effects.expected', {
    value: format.number(value),
    units: format.number(units),
    ...limitsOf(words, around),
  });
  return { id, title, lines: [moved, alike], ...(verdict && { tag: t(`effects.${verdict}`) }) };
}

/** Units that chose a cell beside units that did not. */
export function organisationEntry(
  words: Wording,
  { cell, chose, others, difference, interval, verdict }: EffectsView['organisation'][number],
): Entry {
  const { t, format } = words;
  const numbers = { chose: format.number(chose), others: format.number(others) };
  const title = t('effects.organisation', { cell: labelOf(words, cell), ...numbers });
  const said = { count: Math.abs(difference), ...limitsOf(words, interval) };
  const line =
    difference === 0 ? t('effects.differenceNone', said) : t(differenceOf(difference), said);
  return { id: cell, title, lines: [line], tag: t(`effects.${verdict}`) };
}

const differenceOf = (difference: number) =>
  difference > 0 ? ('effects.differenceMore' as const) : ('effects.differenceLess' as const);

function limitsOf({ format }: Wording, { low, high }: Limits) {
  return { low: format.number(low), high: format.number(high) };
}
