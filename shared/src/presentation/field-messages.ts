import type { FieldCode } from '../api/field-codes.ts';
import type { Language, Localized } from '../languages.ts';
import en from '../locales/en/fields.json' with { type: 'json' };
import nl from '../locales/nl/fields.json' with { type: 'json' };

const FIELD_MESSAGES: Localized<Readonly<Record<FieldCode, string>>> = { en, nl };

/** What a message is filled in with, such as a bound, by the name between its braces. */
export type FieldValues = Readonly<Record<string, string | number>>;

/**
 * What is wrong with a field, and how to mend it.
 * @example fieldMessage('en', 'too_big', { maximum: 120 }) // 'Too large or too long: at most 120.'
 */
export function fieldMessage(language: Language, code: FieldCode, values: FieldValues): string {
  return FIELD_MESSAGES[language][code].replaceAll(/{{(\w+)}}/g, (_, name: string) =>
    String(values[name] ?? '?'),
  );
}
