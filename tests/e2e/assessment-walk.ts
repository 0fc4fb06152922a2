import type { FrameLocator, Locator } from 'playwright-core';
import { INSTRUMENT } from '../builders/response.ts';
import { type Language, wholeText, word } from './words.ts';

/**
 * What can be pressed by that name and no longer one, for the page that is left may still be there
 * with "Start the assessment" when "Start" is looked for. Whether it is a button or a link looks the
 * same to a person.
 */
export function control(tab: FrameLocator, language: Language, key: string): Locator {
  const name = wholeText(language, key);
  return tab.getByRole('button', { name }).or(tab.getByRole('link', { name })).first();
}

/** Answers every statement of the four steps the same, and goes on to the closing questions. */
export async function answerStatements(
  tab: FrameLocator,
  language: Language,
  point: 1 | 2 | 3 | 4 | 5,
): Promise<void> {
  await answerThemes(tab, language, point);
  await tab.getByRole('heading', { name: word(language, 'closing.title') }).waitFor();
}

/** Answers every statement of the four steps the same, and goes on to whatever comes next. */
export async function answerThemes(
  tab: FrameLocator,
  language: Language,
  point: 1 | 2 | 3 | 4 | 5,
): Promise<void> {
  const label = INSTRUMENT.scale.labels[language][point - 1] ?? '';
  for (const theme of INSTRUMENT.themes) {
    await tab.getByRole('heading', { name: theme.name[language] }).first().waitFor();
    const options = tab.getByRole('radio', { name: label, exact: true });
    await options.nth(11).waitFor();
    for (let statement = 0; statement < 12; statement++) await options.nth(statement).check();
    await control(tab, language, 'step.next').click();
  }
}
