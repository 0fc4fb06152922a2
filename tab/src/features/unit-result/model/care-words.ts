import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Wording } from '../../../words/score-words.ts';
import type { Sentence } from './sentence.ts';

/** Why the scores are to be read with care: people who agree, or disagree, with everything alike. */
export function careSentences({ t }: Pick<Wording, 't'>, { details }: ReleasedGroup): Sentence[] {
  const leaning = details?.acquiescence ?? null;
  return leaning === null ? [] : [{ about: 'care', text: t(`acquiescence.${leaning}`) }];
}
