import type { Measure } from '../../../charts/strip.ts';
import {
  capitalised,
  measureOf,
  range,
  type NumberWording as Words,
} from '../../../words/score-words.ts';
import { isOwn, type ListedUnit, whyNot } from './tree-lines.ts';

/** What a line tells of one of the three numbers that are never told apart. */
export interface GlanceCell {
  readonly key: 'level' | 'coherence' | 'overall';
  /** Empty where nothing is told. */
  readonly value: string;
  /** What else there is to say of it; where nothing is told, why. */
  readonly note: string;
  /** As it is drawn; `null` for what has no place on the scale. */
  readonly own: Measure | null;
}

type Told = Omit<GlanceCell, 'key'>;

const NOTHING: Told = { value: '', note: '', own: null };

type Facts = ListedUnit['glance'];

/** A unit's level, coherence and overall score; of a unit with no result of its own all are empty. */
export function glanceOf(words: Words, unit: ListedUnit): GlanceCell[] {
  const facts = isOwn(unit) ? unit.glance : { level: null, coherence: null, overall: null };
  const cells: GlanceCell[] = [
    { key: 'level', ...levelOf(words, facts) },
    { key: 'coherence', ...coherenceOf(words, facts) },
    { key: 'overall', ...overallOf(words, facts) },
  ];
  return cells.map((cell) =>
    cell.value === '' ? { ...cell, note: whyNot(words, unit, cell.key) } : cell,
  );
}

/** Whose numbers stand there, or why there are none. */
export function kindOf({ t }: Words, unit: ListedUnit, nameOf: (id: string) => string | undefined) {
  const { kind, reason, of } = unit;
  if (isOwn(unit)) return capitalised(t(`resultKind.${kind}`));
  if (kind === 'private') {
    return t(reason === 'too_few_in_all' ? 'units.private' : 'units.privateAbove');
  }
  const name = of === null ? undefined : nameOf(of);
  if (name === undefined) return t('units.notOwn');
  return t(kind === 'pooled' ? 'units.withOthers' : 'units.countsIn', { of: name });
}

function levelOf({ t, format }: Words, { level }: Pick<Facts, 'level'>): Told {
  if (level === null) return NOTHING;
  const { reached, secure } = level;
  if (reached === 0) {
    const note = t(secure ? 'tile.levelNone' : 'tile.levelClose', { level: format.number(1) });
    return { value: capitalised(t('tile.below')), note: capitalised(note), own: null };
  }
  const note = t(secure ? 'units.secure' : 'units.close');
  return { value: format.number(reached), note, own: null };
}

/** With its interval first where no gap is detectable: the number alone would say more than is known. */
export function coherenceOf(words: Words, { coherence }: Pick<Facts, 'coherence'>): Told {
  if (coherence === null) return NOTHING;
  const { value, interval, noGapDetectable, equallyLow } = coherence;
  const note = equallyLow ? words.t('units.equallyLow') : '';
  if (noGapDetectable) {
    return {
      value: range(words, interval),
      note: note || capitalised(words.t('tile.noGap')),
      own: { points: null, ...interval },
    };
  }
  const points = { value, bound: 'exact' } as const;
  return {
    value: measureOf(words, { points, interval }),
    note,
    own: { points: value, ...interval },
  };
}

function overallOf(words: Words, { overall }: Pick<Facts, 'overall'>): Told {
  if (overall === null) return NOTHING;
  const { points, interval } = overall;
  return {
    value: measureOf(words, overall),
    note: '',
    own: { points: points?.value ?? null, ...interval },
  };
}
