import type { Wording } from '../../../words/score-words.ts';
import type { Narrative, NarrativeEntry } from './narrative.ts';
import { passportLine } from './passports.ts';
import type { Slide } from './slide.ts';

/** More would not be read from a slide; the page has them all. */
const MOST_HABITS = 3;

/** The slides that say rather than show: who sees it differently, others, other times, what to do. */
export function narrativeSlides({ t }: Wording, narrative: Narrative): Slide[] {
  const passports = narrative.passports.map(passportLine);
  return [
    ...slide(t('gaps.title'), narrative.gaps),
    ...slide(
      t('benchmarks.title'),
      narrative.beside.map(({ title, sentences }) => `${title}: ${sentences.join(' ')}`),
      passports,
    ),
    ...slide(t('trend.title'), narrative.trend),
    ...slide(t('drivers.title'), narrative.drivers),
    ...todo(t('actions.stepsTitle'), narrative.steps),
    ...todo(t('actions.habitsTitle'), narrative.habits.slice(0, MOST_HABITS)),
  ];
}

function slide(title: string, points: readonly string[], small: readonly string[] = []): Slide[] {
  return points.length === 0 ? [] : [{ title, points, small, notes: [] }];
}

function todo(title: string, entries: readonly NarrativeEntry[]): Slide[] {
  return entries.length === 0 ? [] : [{ title, entries, notes: [] }];
}
