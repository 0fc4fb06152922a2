import en from '@samenhang/shared/instruments/conversation/1.0.0.en.json';
import nl from '@samenhang/shared/instruments/conversation/1.0.0.nl.json';
import { type Language, perLanguage } from '@samenhang/shared/languages';
import type { ReactNode } from 'react';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import type { MeetingStage } from '../../../tab/src/lib/meeting-stage.ts';
import type { SelectPeople } from '../../../tab/src/lib/people-picker.ts';
import { PlaceContext } from '../../../tab/src/lib/place.ts';
import { StageContext } from '../../../tab/src/lib/stage-context.ts';
import { ACTION_WORDS, REVIEW_WORDS } from '../../../tab/src/lib/word-files.ts';
import ReviewPage from '../../../tab/src/pages/review/review-page.tsx';
import type { Answers } from '../fake-backend.ts';
import { show } from './shown-part.tsx';

/** What is said of the twelve cells and the steps, in each language. */
const CONVERSATION = perLanguage((language) => (language === 'nl' ? nl : en));

type Place = Parameters<typeof PlaceContext.Provider>[0]['value'];

interface Around {
  readonly place?: Place;
  readonly picker?: SelectPeople;
  readonly stage?: MeetingStage;
}

const NOBODY: SelectPeople = async () => null;
const no = async () => false;
const NO_STAGE: MeetingStage = { share: no, isShared: no, stop: no };

/** A page in a place of the host. */
export async function showIn(
  language: Language,
  page: ReactNode,
  answers: Answers,
  { place = {} }: Pick<Around, 'place'> = {},
) {
  await withWords([REVIEW_WORDS, ACTION_WORDS], Promise.resolve());
  return show(
    language,
    () => <PlaceContext.Provider value={place}>{page}</PlaceContext.Provider>,
    answers,
  );
}

/** The page of the one review that there is, with the host's picker and stage, once its step is shown. */
export async function showReview(language: Language, answers: Answers, around: Around = {}) {
  const { picker = NOBODY, stage = NO_STAGE } = around;
  const page = (
    <StageContext.Provider value={stage}>
      <ReviewPage page="review" review="r1" select={picker} />
    </StageContext.Provider>
  );
  const shown = await showIn(language, page, answers, around);
  await shown.screen.findByRole('list', { name: shown.t('teamReview.steps') });
  return { ...shown, said: CONVERSATION[language] };
}
