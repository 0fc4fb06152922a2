import { LANGUAGES, type Localized } from '../languages.ts';
import { IDENTITY_MARKS, IDENTITY_WORDING, type IdentityMark } from './identity-wording.ts';
import type { OwnStatement } from './own-statements.ts';

/**
 * Statements that ask who somebody is may be so many in a round. Each of them cuts a unit in two, and
 * three of them cut it into eight, whose members could be told apart by everything else they answered.
 */
export const MOST_IDENTITY_MARKS = 2;

/**
 * Wording that asks who somebody is: a guide for HR, not a proof. A statement that says the same in
 * other words passes, and one that means no harm may be marked.
 * @returns what it seems to ask; empty for a statement about the work.
 * @example identityMarks({ en: 'I work in Utrecht', nl: 'Ik werk in Utrecht' }) // ['place']
 */
export function identityMarks(text: Localized): readonly IdentityMark[] {
  return IDENTITY_MARKS.filter((mark) =>
    LANGUAGES.some((language) =>
      IDENTITY_WORDING[language]?.[mark].some((asks) => asks.test(text[language])),
    ),
  );
}

/** Whether more of these statements ask who somebody is than a round may have. */
export function asksTooMuchWho(statements: readonly Pick<OwnStatement, 'text'>[]): boolean {
  const marked = statements.filter(({ text }) => identityMarks(text).length > 0);
  return marked.length > MOST_IDENTITY_MARKS;
}
