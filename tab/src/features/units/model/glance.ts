import type { Text } from '../../../lib/i18n.ts';
import type { ListedUnit } from './tree-lines.ts';
import { isOwn } from './tree-lines.ts';

type Words = Pick<Text, 't'> & { readonly format: { number(value: number): string } };

/** A unit in a few words, in the order they are read; coherence never without level and overall. */
export function glanceOf(words: Words, unit: ListedUnit): string[] {
  const { t } = words;
  if (unit.kind === 'private') {
    return [t(unit.reason === 'too_few_in_all' ? 'units.private' : 'units.privateAbove')];
  }
  if (!isOwn(unit)) return [t('units.notOwn')];
  return [levelIn(words, unit), coherenceIn(words, unit), overallIn(words, unit)].filter(
    (text) => text !== '',
  );
}

function levelIn({ t, format }: Words, { glance: { level } }: ListedUnit): string {
  if (level === null) return '';
  if (level.reached === 0) return t(level.secure ? 'units.noLevel' : 'units.noLevelClose');
  const reached = format.number(level.reached);
  return level.secure
    ? t('units.level', { level: reached })
    : t('units.levelClose', { level: reached });
}

function coherenceIn({ t, format }: Words, { glance: { coherence } }: ListedUnit): string {
  if (coherence === null) return '';
  const { value, interval, noGapDetectable, equallyLow } = coherence;
  const [low, high] = [format.number(interval.low), format.number(interval.high)];
  if (equallyLow) return t('units.equallyLow', { low, high });
  if (noGapDetectable) return t('units.noGap', { low, high });
  return t('units.coherence', { score: format.number(value), low, high });
}

function overallIn({ t, format }: Words, { glance: { overall } }: ListedUnit): string {
  if (overall === null) return '';
  const [low, high] = [format.number(overall.interval.low), format.number(overall.interval.high)];
  const { points } = overall;
  if (points === null) return t('units.overallInterval', { low, high });
  const score = format.number(points.value);
  const bounded =
    points.bound === 'exact'
      ? score
      : t(points.bound === 'orMore' ? 'unit.orMore' : 'unit.orLess', { score });
  return t('units.overall', { score: bounded, low, high });
}
