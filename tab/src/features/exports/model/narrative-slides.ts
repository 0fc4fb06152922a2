import type { Wording } from '../../../words/score-words.ts';
import type { Narrative, NarrativeEntry } from './narrative.ts';
import { passportLine } from './passports.ts';
import type { Slide } from './slide.ts';
import { type Said, slideParts } from './slide-parts.ts';

/** More would not be read from a slide; the page has them all. */
const MOST_HABITS = 3;

/** The slides that say rather than show: who sees it differently, others, other times, what to do. */
export function narrativeSlides(words: Wording, narrative: Narrative): Slide[] {
  const { t } = words;
  return [
    ...slideParts(words, t('gaps.title'), narrative.gaps.map(said)),
    ...slideParts(words, t('benchmarks.title'), besideOthers(narrative)),
    ...slideParts(words, t('trend.title'), narrative.trend.map(said)),
    ...slideParts(words, t('drivers.title'), narrative.drivers.map(said)),
    ...todo(t('actions.stepsTitle'), narrative.steps),
    ...todo(t('actions.habitsTitle'), narrative.habits.slice(0, MOST_HABITS)),
  ];
}

function said(point: string): Said {
  return { point };
}

/** Each with its passport; one that is of nothing said here stands under the last. */
function besideOthers({ beside, passports }: Narrative): Said[] {
  const left = [...passports];
  return beside.map(({ title, sentences }, place) => {
    const at = left.findIndex((passport) => passport.title === title);
    const own = at < 0 ? [] : left.splice(at, 1);
    const small = place === beside.length - 1 ? [...own, ...left] : own;
    return { point: `${title}: ${sentences.join(' ')}`, small: small.map(passportLine) };
  });
}

function todo(title: string, entries: readonly NarrativeEntry[]): Slide[] {
  return entries.length === 0 ? [] : [{ title, entries, notes: [] }];
}
