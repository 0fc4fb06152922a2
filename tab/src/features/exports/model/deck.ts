import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Wording } from '../../../words/score-words.ts';
import { type About, cautions, notValidated, periodOf } from './about.ts';
import type { Narrative } from './narrative.ts';
import { narrativeSlides } from './narrative-slides.ts';
import { passportLine } from './passports.ts';
import { scoreSlides } from './score-slides.ts';
import type { Deck, Slide } from './slide.ts';
import { slideParts } from './slide-parts.ts';

/** A result as slides: what was chosen, then from sentence to numbers, with what they are worth in the notes. */
export function deckOf(
  words: Wording,
  about: About,
  result: UnitResult,
  narrative: Narrative,
): Deck {
  const { t, language } = words;
  const { unit, cycle } = about;
  const always = [...cautions(words, about), ...narrative.passports.map(passportLine)];
  const withCautions = (slide: Slide) => ({ ...slide, notes: [...slide.notes, ...always] });
  return {
    title: unit,
    subtitle: `${cycle.title[language]} · ${periodOf(words, cycle)}`,
    foot: `${unit} · ${cycle.title[language]} · ${notValidated(words)}`,
    languageTag: t('exportTag'),
    notes: [...narrative.headline, ...always],
    slides: [
      ...slideParts(
        words,
        t('exports.slideChosen'),
        narrative.chosen.map((point) => ({ point })),
      ),
      { title: t('exports.slideHeadline'), points: narrative.headline, notes: [] },
      ...scoreSlides(words, result, narrative),
      ...narrativeSlides(words, narrative),
      ...slideParts(
        words,
        t('exports.slideWorth'),
        always.map((point) => ({ point })),
      ),
    ].map(withCautions),
  };
}
