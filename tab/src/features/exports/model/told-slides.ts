import type { Wording } from '../../../lib/score-words.ts';
import { passportLine } from './passports.ts';
import type { Slide } from './slide.ts';
import type { Told, ToldEntry } from './told.ts';

/** More would not be read from a slide; the page has them all. */
const MOST_HABITS = 3;

/** The slides that say rather than show: who sees it differently, others, other times, what to do. */
export function toldSlides({ t }: Wording, told: Told): Slide[] {
  const passports = told.passports.map(passportLine);
  return [
    ...slide(t('gaps.title'), told.gaps),
    ...slide(
      t('benchmarks.title'),
      told.beside.map(({ title, sentences }) => `${title}: ${sentences.join(' ')}`),
      passports,
    ),
    ...slide(t('trend.title'), told.trend),
    ...slide(t('drivers.title'), told.drivers),
    ...todo(t('actions.stepsTitle'), told.steps),
    ...todo(t('actions.habitsTitle'), told.habits.slice(0, MOST_HABITS)),
  ];
}

function slide(title: string, points: readonly string[], small: readonly string[] = []): Slide[] {
  return points.length === 0 ? [] : [{ title, points, small, notes: [] }];
}

function todo(title: string, entries: readonly ToldEntry[]): Slide[] {
  return entries.length === 0 ? [] : [{ title, entries, notes: [] }];
}
