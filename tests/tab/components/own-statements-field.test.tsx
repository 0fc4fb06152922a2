import { describe, expect, test } from '@jest/globals';
import { MOST_OWN_STATEMENTS, type OwnStatement } from '@samenhang/shared/cycles/own-statements';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { useState } from 'react';
import { OwnStatementsField } from '../../../tab/src/features/cycles/components/own-statements-field.tsx';
import {
  lacksWords,
  type OwnStatements,
  withOneMore,
  without,
  worded,
  written,
} from '../../../tab/src/features/cycles/model/own-statement-edits.ts';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { languageName } from '../../../tab/src/lib/language-name.ts';
import { ROUND_WORDS } from '../../../tab/src/lib/word-files.ts';
import { inLanguages } from '../../builders/in-languages.ts';
import { show } from './shown-part.tsx';

const asking = (place: number): OwnStatement => ({
  id: `OWN-${place}`,
  text: inLanguages({ en: 'I work in Utrecht', nl: 'Ik werk in Utrecht' }),
});

function Field({ first }: { readonly first: OwnStatements }) {
  const [value, setValue] = useState(first);
  return <OwnStatementsField value={value} fewest={12} onChange={setValue} />;
}

async function field(language: Language, first: OwnStatements = []) {
  await withWords([ROUND_WORDS], Promise.resolve());
  const shown = await show(language, () => <Field first={first} />);
  const { t, screen } = shown;
  const wordsOf = (number: number, tag: Language) =>
    screen.getByLabelText(
      t('ownField.statement', { number, language: languageName(language, tag) }),
    );
  const add = () => screen.queryByRole('button', { name: t('ownField.add') });
  return { ...shown, wordsOf, add };
}

describe.each(LANGUAGES)('statements of HR’s own, in %s', (language) => {
  test('are added up to five, each in every language, and taken out', async () => {
    const { t, screen, user, add, wordsOf } = await field(language);
    for (let number = 1; number <= MOST_OWN_STATEMENTS; number++) {
      const button = add();
      if (button === null) throw new Error('no way to add one');
      await user.click(button);
      for (const tag of LANGUAGES) expect(wordsOf(number, tag)).not.toBeNull();
    }
    expect(add()).toBeNull();
    screen.getByText(t('ownField.full'));
    await user.click(
      screen.getByRole('button', { name: t('ownField.removeNamed', { number: 2 }) }),
    );
    expect(add()).not.toBeNull();
  });

  test('say from how many answers on anything is told of them', async () => {
    const { t, screen } = await field(language);
    screen.getByText(t('ownField.fewest', { fewest: '12' }));
  });

  test('are warned of while they are written, where they ask who somebody is', async () => {
    const { t, screen, user, add, wordsOf } = await field(language);
    const button = add();
    if (button === null) throw new Error('no way to add one');
    await user.click(button);
    const warning = t('ownField.marked', { what: t('ownMark.place') });
    expect(screen.queryByText(warning)).toBeNull();
    await user.type(wordsOf(1, 'nl'), 'Ik werk in Utrecht');
    screen.getByText(warning);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('are too many where three ask that, and it is said why', async () => {
    const { t, screen, user } = await field(language, [1, 2, 3].map(asking));
    screen.getByText(t('ownField.tooMany', { count: 2 }));
    await user.click(
      screen.getByRole('button', { name: t('ownField.removeNamed', { number: 3 }) }),
    );
    expect(screen.queryByText(t('ownField.tooMany', { count: 2 }))).toBeNull();
  });
});

test('a statement that was begun is not sent, and one in one language is missed', () => {
  const one = withOneMore([]);
  expect([written(one), lacksWords(one)]).toEqual([[], false]);
  const half = worded(one, 'OWN-1', 'en', 'We rest.');
  expect([written(half), lacksWords(half)]).toEqual([half, true]);
  expect(lacksWords(worded(half, 'OWN-1', 'nl', 'We rusten.'))).toBe(false);
  const two = withOneMore(half);
  expect(withOneMore(without(two, 'OWN-1')).map(({ id }) => id)).toEqual(['OWN-2', 'OWN-1']);
});
