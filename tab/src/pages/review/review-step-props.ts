import type { Desk } from '../../features/reviews/components/use-review.ts';
import type { Wording } from '../../words/score-words.ts';
import type { ReviewData } from './read-review-page.ts';

/** What every step of a review shows itself with. */
export interface StepProps {
  readonly words: Wording;
  readonly desk: Desk;
  readonly data: ReviewData;
  /** Large, for everybody at once: nothing of one's own. */
  readonly isStage: boolean;
  /** Says something once, for anyone who hears the page. */
  readonly onSaid: (text: string) => void;
}
