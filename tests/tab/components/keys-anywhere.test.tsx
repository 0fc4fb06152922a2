import { describe, expect, test } from '@jest/globals';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { useCallback, useState } from 'react';
import { Statements } from '../../../tab/src/features/respond/components/statements.tsx';
import {
  type Content,
  NOTHING,
  withAnswer,
} from '../../../tab/src/features/respond/model/content.ts';
import { itemsOf } from '../../../tab/src/features/respond/model/steps.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { show } from './shown-part.tsx';

const items = itemsOf(INSTRUMENT, 'connect');
const [first, second, third] = items;

/** A step, answered as on the page; the first statement has an answer already. */
function Step() {
  const [content, setContent] = useState<Content>(withAnswer(NOTHING, first?.id ?? '', 3));
  const onAnswer = useCallback(
    (id: string, answer: Answer) => setContent((before) => withAnswer(before, id, answer)),
    [],
  );
  return (
    <>
      <button type="button">elsewhere</button>
      <Statements
        instrument={INSTRUMENT}
        items={items}
        content={content}
        wanted={undefined}
        onAnswer={onAnswer}
      />
    </>
  );
}

async function step(language: Language) {
  const shown = await show(language, () => <Step />);
  const chosen = (item: typeof first) => {
    const group = shown.screen.getByRole('radiogroup', { name: item?.text[language] ?? '' });
    return shown.within(group).queryByRole<HTMLInputElement>('radio', { checked: true })?.value;
  };
  return { ...shown, chosen };
}

describe.each(LANGUAGES)('a digit where nothing has the focus, in %s', (language) => {
  test('answers the first open statement, and the next digit the one after', async () => {
    const { user, chosen } = await step(language);
    await user.keyboard('4');
    expect([chosen(first), chosen(second), chosen(third)]).toEqual(['3', '4', undefined]);
    await user.keyboard('0');
    expect([chosen(second), chosen(third)]).toEqual(['4', 'dk']);
  });

  test('answers the statement that was pointed at', async () => {
    const { user, screen, chosen } = await step(language);
    await user.click(screen.getByText(third?.text[language] ?? ''));
    await user.keyboard('5');
    expect([chosen(second), chosen(third)]).toEqual([undefined, '5']);
  });

  test('says nothing while a button has the focus', async () => {
    const { user, screen, chosen } = await step(language);
    screen.getByRole('button', { name: 'elsewhere' }).focus();
    await user.keyboard('4');
    expect(chosen(second)).toBeUndefined();
  });

  test('says nothing once that is turned off', async () => {
    const { t, user, screen, chosen } = await step(language);
    const fold = screen.getByText(t('step.keysTitle')).closest('details');
    if (fold === null) throw new Error('no fold');
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    await user.click(await screen.findByRole('checkbox', { name: t('step.keysAnywhere') }));
    screen.getByRole('checkbox').blur();
    await user.keyboard('4');
    expect(chosen(second)).toBeUndefined();
  });
});
