import { listedReason } from '@samenhang/shared/api/redaction-reasons';
import type { useText } from '../../../lib/text.ts';
import type { Comment } from '../api/comments.ts';

type Words = Pick<ReturnType<typeof useText>, 't' | 'format'>;

/** That HR hid a comment, when and why; or that it was shown again. Without such a trace, nothing. */
export function traceWords({ t, format }: Words, comment: Comment): string | null {
  const { redaction, shownAgain } = comment;
  if (redaction !== null) {
    const day = format.day(redaction.at);
    const reason = listedReason(redaction.reason);
    // Before there was a list, HR wrote in words of its own.
    if (reason === undefined) return t('comments.hiddenSaying', { day, words: redaction.reason });
    return t('comments.hidden', { day, reason: t(`hidingReason.${reason}`) });
  }
  if (!shownAgain) return null;
  const { hiddenAt, at } = shownAgain;
  return t('comments.shownAgain', { hidden: format.day(hiddenAt), shown: format.day(at) });
}
