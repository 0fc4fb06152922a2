import { MOST_OWN_STATEMENTS, type OwnStatement } from '@samenhang/shared/cycles/own-statements';
import { LANGUAGES, type Language, perLanguage } from '@samenhang/shared/languages';

export type OwnStatements = readonly OwnStatement[];

export function mayAdd(statements: OwnStatements): boolean {
  return statements.length < MOST_OWN_STATEMENTS;
}

/** With one more, still without words, under the first id that is free. */
export function withOneMore(statements: OwnStatements): OwnStatements {
  const taken = new Set(statements.map(({ id }) => id));
  const ids = Array.from({ length: MOST_OWN_STATEMENTS }, (_, place) => `OWN-${place + 1}`);
  const id = ids.find((free) => !taken.has(free));
  return id === undefined ? statements : [...statements, { id, text: perLanguage(() => '') }];
}

export function without(statements: OwnStatements, id: string): OwnStatements {
  return statements.filter((statement) => statement.id !== id);
}

export function worded(
  statements: OwnStatements,
  id: string,
  language: Language,
  words: string,
): OwnStatements {
  return statements.map((statement) =>
    statement.id === id ? { id, text: { ...statement.text, [language]: words } } : statement,
  );
}

/** What is sent: one without a word in any language was only begun. */
export function written(statements: OwnStatements): OwnStatement[] {
  return statements.filter(({ text }) =>
    LANGUAGES.some((language) => text[language].trim() !== ''),
  );
}

/** Whether some statement has words in one language and lacks them in another. */
export function lacksWords(statements: OwnStatements): boolean {
  return written(statements).some(({ text }) =>
    LANGUAGES.some((language) => text[language].trim() === ''),
  );
}
