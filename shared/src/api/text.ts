import type * as z from 'zod';
import { isFit } from './characters.ts';

/** A title or a name that somebody gives; `text` says how long it may be. Refused as `text_unfit`. */
export function line(text: z.ZodString): z.ZodString {
  return text.refine((given) => isFit(given, 'line'), {
    error: 'one line of whole characters: no control characters, and none that turn the direction',
    params: { code: 'text_unfit' },
  });
}

/** What somebody writes in sentences. Refused as `text_unfit`. */
export function prose(text: z.ZodString): z.ZodString {
  return text.refine((given) => isFit(given, 'prose'), {
    error: 'whole characters, and of the control characters only newline and tab',
    params: { code: 'text_unfit' },
  });
}
