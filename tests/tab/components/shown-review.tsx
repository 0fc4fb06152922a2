import en from '@samenhang/shared/instruments/conversation/1.0.0.en.json';
import nl from '@samenhang/shared/instruments/conversation/1.0.0.nl.json';
import type { Language, Localized } from '@samenhang/shared/languages';
import type { ReactNode } from 'react';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { type ShareToStage, StageContext } from '../../../tab/src/lib/meeting-stage.ts';
import { PersonPickerContext, type SelectPerson } from '../../../tab/src/lib/person-picker.ts';
import { PlaceContext } from '../../../tab/src/lib/place.ts';
import { REVIEW_WORDS } from '../../../tab/src/lib/word-files.ts';
import ReviewPage from '../../../tab/src/pages/review/review-page.tsx';
import type { Answers } from '../fake-backend.ts';
import { show } from './shown-part.tsx';

/** What is said of the twelve cells and the steps, in each language. */
export const CONVERSATION: Localized<typeof en> = { en, nl };

type Place = Parameters<typeof PlaceContext.Provider>[0]['value'];

interface Around {
  readonly place?: Place;
  readonly picker?: SelectPerson;
  readonly stage?: ShareToStage;
}

const NOBODY: SelectPerson = async () => null;
const NO_STAGE: ShareToStage = async () => false;

/** A page in a place of the host, with the host's own picker and stage. */
export async function showIn(
  language: Language,
  page: ReactNode,
  answers: Answers,
  { place = {}, picker = NOBODY, stage = NO_STAGE }: Around = {},
) {
  await withWords([REVIEW_WORDS], Promise.resolve());
  return show(
    language,
    () => (
      <PlaceContext.Provider value={place}>
        <PersonPickerContext.Provider value={picker}>
          <StageContext.Provider value={stage}>{page}</StageContext.Provider>
        </PersonPickerContext.Provider>
      </PlaceContext.Provider>
    ),
    answers,
  );
}

/** The page of the one review that there is, once its step is shown. */
export async function showReview(language: Language, answers: Answers, around: Around = {}) {
  const shown = await showIn(language, <ReviewPage page="review" review="r1" />, answers, around);
  await shown.screen.findByRole('list', { name: shown.t('teamReview.steps') });
  return { ...shown, said: CONVERSATION[language] };
}
