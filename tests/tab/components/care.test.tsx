import { describe, expect, test } from '@jest/globals';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { LANGUAGES } from '@samenhang/shared/languages';
import type { Leaning } from '@samenhang/shared/results/acquiescence';
import { Care } from '../../../tab/src/features/unit-result/components/care.tsx';
import { show } from './shown-part.tsx';

/** Of a group that leans so; `undefined` as earlier releases stored it. */
const groupThat = (acquiescence: Leaning | null | undefined): ReleasedGroup => ({
  n: { atLeast: 24, atMost: 24 },
  mayNotRepresent: false,
  scores: {},
  details: {
    maturity: null,
    coherence: null,
    statements: [],
    habits: [],
    agreement: {},
    outcomes: { recommend: null, recommendIndex: null, help: null },
    drivers: null,
    ...(acquiescence === undefined ? {} : { acquiescence }),
  },
});

describe.each(LANGUAGES)('above a result in %s', (language) => {
  test.each(['agreeing', 'disagreeing'] as const)(
    'people who are %s with everything',
    async (leaning) => {
      const { t, screen } = await show(language, (words) => (
        <Care words={words} group={groupThat(leaning)} />
      ));
      screen.getByText(t(`acquiescence.${leaning}`));
    },
  );

  test.each([null, undefined])('nothing where it was not so, or not told (%s)', async (leaning) => {
    const { t, screen } = await show(language, (words) => (
      <Care words={words} group={groupThat(leaning)} />
    ));
    expect(screen.queryByText(t('acquiescence.agreeing'))).toBeNull();
    expect(screen.queryByText(t('acquiescence.disagreeing'))).toBeNull();
  });
});
