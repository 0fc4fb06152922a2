import { describe, expect, test } from '@jest/globals';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { fireEvent } from '@testing-library/react';
import { useCallback, useState } from 'react';
import { Statement } from '../../../tab/src/features/respond/components/statement.tsx';
import { StatementEntry } from '../../../tab/src/features/unit-result/components/statement-entry.tsx';
import { inLanguages } from '../../builders/in-languages.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { show } from './shown-part.tsx';

const { items, scale } = INSTRUMENT;
const [first, second] = items;
const habit = items.find(({ reversed }) => reversed);
if (first === undefined || second === undefined || habit === undefined) throw new Error('no items');

/** Two statements, answered as on the page. */
function Two() {
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const onAnswer = useCallback(
    (id: string, answer: Answer) => setAnswers((before) => ({ ...before, [id]: answer })),
    [],
  );
  return (
    <ol>
      {[first, second].map((item) =>
        item === undefined ? null : (
          <Statement
            key={item.id}
            {...{ item, scale, onAnswer }}
            answer={answers[item.id]}
            wanted={item === first}
          />
        ),
      )}
    </ol>
  );
}

async function twoStatements(language: Language) {
  const shown = await show(language, () => <Two />);
  const group = (item: typeof first) =>
    shown.within(shown.screen.getByRole('radiogroup', { name: item?.text[language] ?? '' }));
  const radio = (item: typeof first, label: string) =>
    group(item).getByRole('radio', { name: label });
  return { ...shown, group, radio };
}

describe.each(LANGUAGES)('a statement in %s', (language) => {
  const labels = scale.labels[language];
  const cannotJudge = scale.dontKnow[language];

  test('is a group of its five points and "I can’t judge this", none of them chosen', async () => {
    const { group } = await twoStatements(language);
    const choices = group(first).getAllByRole('radio');
    expect(choices).toHaveLength(labels.length + 1);
    expect(group(first).queryByRole('radio', { checked: true })).toBeNull();
  });

  test('is answered by pressing a point, and by pressing another one anew', async () => {
    const { user, radio, group } = await twoStatements(language);
    await user.click(radio(first, labels[3] ?? ''));
    await user.click(radio(first, cannotJudge));
    expect(group(first).getByRole('radio', { checked: true })).toBe(radio(first, cannotJudge));
    expect(group(second).queryByRole('radio', { checked: true })).toBeNull();
  });

  test.each([
    ['1', 0],
    ['5', 4],
  ])('the key %s answers, and leads on to the next statement', async (key, place) => {
    const { user, radio, group } = await twoStatements(language);
    expect(document.activeElement).toBe(group(first).getAllByRole('radio')[0]);
    await user.keyboard(key);
    expect(group(first).getByRole('radio', { checked: true })).toBe(
      radio(first, labels[place] ?? ''),
    );
    expect(document.activeElement).toBe(group(second).getAllByRole('radio')[0]);
  });

  test('a key that is held down answers one statement, and the next has none', async () => {
    const { radio, group } = await twoStatements(language);
    const press = (repeat: boolean) => {
      const key = { key: '4', code: 'Digit4', repeat };
      if (document.activeElement !== null) fireEvent.keyDown(document.activeElement, key);
    };
    for (const repeat of [false, true, true]) press(repeat);
    expect(group(first).getByRole('radio', { checked: true })).toBe(radio(first, labels[3] ?? ''));
    expect(group(second).queryByRole('radio', { checked: true })).toBeNull();
  });

  test('the key that says 1 on a Belgian keyboard answers 1', async () => {
    const { radio, group } = await twoStatements(language);
    if (document.activeElement === null) throw new Error('nothing has the focus');
    fireEvent.keyDown(document.activeElement, { key: '&', code: 'Digit1' });
    expect(group(first).getByRole('radio', { checked: true })).toBe(radio(first, labels[0] ?? ''));
  });

  test('the key 0 says that it cannot be judged; with Control it says nothing', async () => {
    const { user, radio, group } = await twoStatements(language);
    await user.keyboard('{Control>}1{/Control}');
    expect(group(first).queryByRole('radio', { checked: true })).toBeNull();
    await user.keyboard('0');
    expect(group(first).getByRole('radio', { checked: true })).toBe(radio(first, cannotJudge));
  });
});

const TWENTY = { atLeast: 20, atMost: 20 };
const TEN = { atLeast: 10, atMost: 14 };

describe('how many cannot judge a statement', () => {
  const notes = {
    share: inLanguages({ en: '27% cannot judge this.', nl: '27% kan dit niet beoordelen.' }),
    about: inLanguages({
      en: 'Visibility gap: about half cannot judge this.',
      nl: 'Niet zichtbaar genoeg: ongeveer de helft kan dit niet beoordelen.',
    }),
    most: inLanguages({
      en: 'Visibility gap: most people cannot judge this.',
      nl: 'Niet zichtbaar genoeg: de meeste mensen kunnen dit niet beoordelen.',
    }),
  };

  test.each(
    LANGUAGES.flatMap((language) => [
      [language, 'share', { dontKnow: 27, visibilityGap: false }, TWENTY] as const,
      [language, 'about', { dontKnow: 50, visibilityGap: true }, TEN] as const,
      [language, 'most', { dontKnow: null, visibilityGap: true }, TEN] as const,
    ]),
  )('in %s is said in words: %s', async (language, said, told, n) => {
    const released = { id: first.id, histogram: null, ...told };
    const { screen } = await show(language, (words) => (
      <StatementEntry words={words} item={first} released={released} n={n} />
    ));
    screen.getByText((text) => text.startsWith(notes[said][language]));
  });
});

describe.each(LANGUAGES)('the answers of few in %s', (language) => {
  test('have no per cent by itself, in the picture, its description or the numbers', async () => {
    const histogram = {
      kind: 'bins' as const,
      bins: [
        { first: 0, last: 2, share: 50 },
        { first: 3, last: 4, share: 50 },
      ],
    };
    const released = { id: first.id, histogram, dontKnow: 33, visibilityGap: true };
    const { screen, user, t } = await show(language, (words) => (
      <StatementEntry words={words} item={first} released={released} n={TEN} />
    ));
    const half = t('shares.half');
    const description = screen.getByRole('img').getAttribute('aria-describedby') ?? '';
    const said = document.getElementById(description)?.textContent ?? '';
    expect(said.split(half)).toHaveLength(3);
    await user.click(screen.getByText(t('unit.showNumbers')));
    expect(screen.getAllByRole('cell', { name: half })).toHaveLength(2);
    expect(document.body.textContent).not.toMatch(/(?<!about |ongeveer |≈ |\d)\d+\s?%/);
    expect(screen.getAllByText('≈ 50%')).toHaveLength(2);
  });
});

describe.each(LANGUAGES)('an old habit in %s', (language) => {
  test('is asked like any other statement, and says nothing of being one', async () => {
    const onAnswer: [string, Answer][] = [];
    const { t, user, screen } = await show(language, () => (
      <ol>
        <Statement
          item={habit}
          scale={scale}
          answer={undefined}
          wanted
          onAnswer={(...given) => onAnswer.push(given)}
        />
      </ol>
    ));
    expect(screen.queryByText(t('statements.oldHabit'))).toBeNull();
    await user.keyboard('5');
    expect(onAnswer).toEqual([[habit.id, 5]]);
  });

  test('is named as one in a result, with the answers themselves and never a bar turned around', async () => {
    const released = {
      id: habit.id,
      histogram: {
        kind: 'bins' as const,
        bins: [
          { first: 0, last: 1, share: 76 },
          { first: 2, last: 4, share: 24 },
        ],
      },
      dontKnow: null,
      visibilityGap: false,
    };
    const { t, screen } = await show(language, (words) => (
      <StatementEntry words={words} item={habit} released={released} n={TWENTY} />
    ));
    screen.getByRole('heading', { name: habit.text[language] });
    screen.getByText(t('statements.oldHabit'));
    // Unfavourable first: of an old habit that is agreeing with it.
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      `${t('statements.agreed')} 76%`,
      `${t('statements.notAgreed')} 24%`,
    ]);
  });

  test('a statement says what share is favourable where that share is told by itself', async () => {
    const bins = [
      { first: 0, last: 2, share: 69 },
      { first: 3, last: 4, share: 31 },
    ];
    const released = {
      id: first.id,
      histogram: { kind: 'bins' as const, bins },
      dontKnow: null,
      visibilityGap: false,
    };
    const { t, screen } = await show(language, (words) => (
      <StatementEntry words={words} item={first} released={released} n={TWENTY} />
    ));
    screen.getByText(t('statements.favourable', { share: '31%' }));
  });
});
