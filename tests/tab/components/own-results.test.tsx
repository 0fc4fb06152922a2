import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ReleasedDetails, ReleasedGroup } from '@samenhang/shared/api/release';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { LANGUAGES } from '@samenhang/shared/languages';
import { deckOf } from '../../../tab/src/features/exports/model/deck.ts';
import { scoreSheet } from '../../../tab/src/features/exports/model/score-sheet.ts';
import { statementSheet } from '../../../tab/src/features/exports/model/statement-sheet.ts';
import { OwnStatements } from '../../../tab/src/features/unit-result/components/own-statements.tsx';
import {
  ownNotes,
  ownResults,
  ownSentence,
} from '../../../tab/src/features/unit-result/model/own-words.ts';
import type { Wording } from '../../../tab/src/words/score-words.ts';
import { OWN_STATEMENTS } from '../../builders/organisation.ts';
import { ABOUT, exported, TOLD } from '../features/exports/cases.ts';
import { wordings } from '../result-facts.ts';
import { resultView } from '../views.ts';
import { show } from './shown-part.tsx';

type Own = NonNullable<ReleasedDetails['own']>;

const OWN: Own = [
  {
    id: 'OWN-1',
    histogram: {
      kind: 'bins',
      bins: [
        { first: 0, last: 0, share: 11 },
        { first: 1, last: 1, share: 12 },
        { first: 2, last: 2, share: 13 },
        { first: 3, last: 3, share: 29 },
        { first: 4, last: 4, share: 35 },
      ],
    },
    mean: { points: { value: 66, bound: 'exact' }, interval: { low: 58, high: 74 } },
    agreement: 'opinionsDiffer',
    dontKnow: 21,
    visibilityGap: false,
  },
  {
    id: 'OWN-2',
    histogram: { kind: 'nearlyAll', first: 3, last: 4 },
    mean: { points: null, interval: { low: 57, high: 100 } },
    agreement: 'shared',
    dontKnow: null,
    visibilityGap: true,
  },
];

const GROUP: ReleasedGroup = {
  n: { atLeast: 42, atMost: 42 },
  mayNotRepresent: false,
  scores: {},
  details: {
    maturity: null,
    coherence: null,
    statements: [],
    own: OWN,
    habits: [],
    agreement: {},
    outcomes: { recommend: null, recommendIndex: null, help: null },
    drivers: null,
  },
};
const ROUND = { ownStatements: [...OWN_STATEMENTS], rules: DEFAULT_RULES };
const RESULT = resultView({ group: GROUP });

/** Every number that was released of them, but those of which it is said otherwise. */
const NUMBERS = [11, 12, 13, 29, 35, 66, 58, 74, 21, 57, 100];

let words: readonly Wording[];
beforeAll(async () => {
  words = await wordings();
});

describe.each(LANGUAGES)('what was answered to own statements, in %s', (language) => {
  test('is shown as of every statement, with mean and agreement', async () => {
    const { screen, t, user } = await show(language, (words) => (
      <OwnStatements words={words} round={ROUND} group={GROUP} />
    ));
    screen.getByRole('heading', { name: t('ownStatements.title') });
    const count = OWN_STATEMENTS.length;
    await user.click(screen.getByRole('button', { name: t('ownStatements.show', { count }) }));
    for (const { text } of OWN_STATEMENTS) screen.getByRole('heading', { name: text[language] });
    expect(screen.getAllByRole('img')).toHaveLength(2);
    screen.getByText(t('ownStatements.opinionsDiffer'));
    screen.getByText(t('ownStatements.shared'));
    screen.getByText(t('statements.visibilityGapMost'));
    const page = document.body.textContent ?? '';
    for (const number of NUMBERS) expect(page).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`));
  });

  test('is nothing where a round has none', async () => {
    const { screen } = await show(language, (words) => (
      <OwnStatements words={words} round={{ rules: DEFAULT_RULES }} group={GROUP} />
    ));
    expect(screen.queryByRole('heading')).toBeNull();
  });
});

describe.each(LANGUAGES)('own statements of which nothing is told, in %s', (language) => {
  const fewer = (details: ReleasedGroup['details']): ReleasedGroup => ({
    ...GROUP,
    n: { atLeast: 10, atMost: 14 },
    details,
  });
  test.each([
    ['a unit without a result', null],
    ['a small unit', fewer(null)],
    [
      'a unit of which other details are told',
      fewer(GROUP.details && { ...GROUP.details, own: [] }),
    ],
  ])('are named with the reason: %s', async (_, group) => {
    const { screen, t } = await show(language, (words) => (
      <OwnStatements words={words} round={ROUND} group={group} />
    ));
    for (const { text } of OWN_STATEMENTS) {
      screen.getByText(t('ownStatements.named', { statement: text[language] }));
    }
    screen.getByText(t('ownStatements.untold', { fewest: DEFAULT_RULES.minimumForDetails }));
    expect(screen.queryByText(t('statements.howAbout'))).toBeNull();
  });

  test('are not said to be approximate where no percentage follows', async () => {
    const silent = OWN.map((one) => ({ ...one, histogram: null, mean: null, dontKnow: null }));
    const told = (own: Own) => fewer(GROUP.details && { ...GROUP.details, own });
    const quiet = await show(language, (words) => (
      <OwnStatements words={words} round={ROUND} group={told(silent)} />
    ));
    quiet.screen.getAllByText(quiet.t('statements.notTold'));
    expect(quiet.screen.queryByText(quiet.t('statements.howAbout'))).toBeNull();
    const { screen, t } = await show(language, (words) => (
      <OwnStatements words={words} round={ROUND} group={told(OWN)} />
    ));
    screen.getByText(t('statements.howAbout'));
  });
});

describe('no fact of an own statement is dropped', () => {
  test('in sentences, and so in slides', () => {
    for (const one of words) {
      const own = ownResults(ROUND, GROUP).map((result) => ownSentence(one, result, GROUP.n));
      const said = own.join(' ');
      for (const { text } of OWN_STATEMENTS) expect(said).toContain(text[one.language]);
      for (const number of NUMBERS) expect(said).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`));
      expect(said).toContain(one.t('ownStatements.shared'));
      const deck = deckOf(one, ABOUT, RESULT, { ...TOLD, own });
      const points = deck.slides.flatMap((slide) => slide.points ?? []);
      for (const sentence of own) expect(points).toContain(sentence);
    }
  });

  test('in the sheets of a workbook', () => {
    for (const one of words) {
      const of = exported(RESULT);
      const file = { ...of, cycle: { ...of.cycle, ownStatements: [...OWN_STATEMENTS] } };
      const statements = statementSheet(one, file);
      const heads = statements.columns.map(({ head }) => head);
      const cell = (
        row: readonly unknown[] | undefined,
        name: 'share' | 'agreement' | 'dontKnow',
      ) => row?.[heads.indexOf(one.t(`exportHead.${name}`))];
      expect(statements.rows.map((row) => cell(row, 'share'))).toEqual([11, 12, 13, 29, 35, null]);
      expect(cell(statements.rows[0], 'dontKnow')).toBe(21);
      expect(statements.rows.map((row) => cell(row, 'agreement')).slice(4)).toEqual([
        one.t('ownStatements.opinionsDiffer'),
        one.t('ownStatements.shared'),
      ]);
      const scores = JSON.stringify(scoreSheet(one, file).rows);
      expect(scores).toContain(
        JSON.stringify(['OWN-1', OWN_STATEMENTS[0]?.text[one.language], 66]).slice(1, -1),
      );
      expect(scores).toContain('57,100');
    }
  });

  test('but for a mean and a word where no answers are told', () => {
    const [first] = ownResults(ROUND, GROUP);
    if (first === undefined) throw new Error('no own statement');
    const untold = { ...first.released, histogram: null, mean: null, agreement: null };
    for (const one of words) {
      expect(ownNotes(one, { ...first, released: untold })).toEqual([]);
      expect(ownSentence(one, { ...first, released: untold }, GROUP.n)).toContain(
        one.t('statements.notTold'),
      );
    }
  });
});
