import type { UnitResult } from '@samenhang/shared/api/result';
import type { Wording } from '../../../lib/score-words.ts';
import { type About, cautions, notValidated, periodOf } from './about.ts';
import { passportLine } from './passports.ts';
import { scoreSlides } from './score-slides.ts';
import type { Deck, Slide } from './slide.ts';
import type { Told } from './told.ts';
import { toldSlides } from './told-slides.ts';

/** A result as slides, from sentence to numbers, with what they are worth in the notes. */
export function deckOf(words: Wording, about: About, result: UnitResult, told: Told): Deck {
  const { t, language } = words;
  const { unit, cycle } = about;
  const always = [...cautions(words, about), ...told.passports.map(passportLine)];
  const withCautions = (slide: Slide) => ({ ...slide, notes: [...slide.notes, ...always] });
  return {
    title: unit,
    subtitle: `${cycle.title[language]} · ${periodOf(words, cycle)}`,
    foot: `${unit} · ${cycle.title[language]} · ${notValidated(words)}`,
    language,
    notes: [...told.headline, ...always],
    slides: [
      { title: t('exports.slideHeadline'), points: told.headline, notes: [] },
      ...scoreSlides(words, result, told),
      ...toldSlides(words, told),
      { title: t('exports.slideWorth'), points: always, notes: [] },
    ].map(withCautions),
  };
}
