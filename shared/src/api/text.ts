import type * as z from 'zod';
import { isFit, isSeen, type TextKind } from './characters.ts';

/**
 * A title or a name that somebody gives; `text` says how long it may be. Refused as `text_unfit`, and
 * as `too_small` where nothing of it is seen.
 */
export function line(text: z.ZodString): z.ZodString {
  return seen(fit(text, 'line'));
}

/** What somebody may write in sentences, or leave empty. Refused as `text_unfit`. */
export function optionalProse(text: z.ZodString): z.ZodString {
  return fit(text, 'prose');
}

function fit(text: z.ZodString, kind: TextKind): z.ZodString {
  return text.refine((given) => isFit(given, kind), { params: { code: 'text_unfit' } });
}

/** An empty text is for `text` to refuse, so that it is refused once. */
function seen(text: z.ZodString): z.ZodString {
  const rule = { params: { code: 'too_small', values: { minimum: 1 } } };
  return text.refine((given) => given.trim() === '' || isSeen(given), rule);
}
