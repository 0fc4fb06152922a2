import { describe, expect, test } from '@jest/globals';
import { DEMO_NORM } from '@samenhang/local/demo/norm';
import { normSchema } from '@samenhang/shared/benchmarks/sound-norm';
import {
  draftOfJson,
  EMPTY_DRAFT,
  idOf,
  normOf,
} from '../../../../tab/src/features/benchmarks/model/norm-draft.ts';
import { readScores } from '../../../../tab/src/features/benchmarks/model/read-scores.ts';
import { inLanguages } from '../../../builders/in-languages.ts';

describe('a norm that is filled in', () => {
  test('from a file is sent as the file has it', () => {
    const draft = draftOfJson(JSON.stringify(DEMO_NORM));
    if (draft === null) throw new Error('it is a norm');
    const { scores, faults } = readScores(draft.scores);
    expect(faults).toEqual([]);
    expect(normSchema.parse(normOf(draft, scores))).toEqual(DEMO_NORM);
  });

  test.each(['', '[]', 'null', '{"id":"x"}', '{', '"passport"'])(
    'is nothing from a file that is none: %s',
    (text) => {
      expect(draftOfJson(text)).toBeNull();
    },
  );

  test('from a file with a field of another form leaves that to be filled in', () => {
    const odd = { ...DEMO_NORM, title: 'one', scores: { overall: 50 } };
    expect(draftOfJson(JSON.stringify(odd))).toMatchObject({
      title: EMPTY_DRAFT.title,
      scores: '',
      sector: DEMO_NORM.passport.sector,
    });
  });

  test('is named in the address by what it is called', () => {
    const title = inLanguages({ en: 'Care 2026, façade', nl: 'Zorg 2026, façade' });
    expect(idOf({ ...EMPTY_DRAFT, title })).toBe('care-2026-facade');
    const later = inLanguages({ en: ' ', nl: 'Zorg!' });
    expect(idOf({ ...EMPTY_DRAFT, title: later })).toBe('zorg');
  });

  test('with a number that is none is sent as it stands, for the server to refuse', () => {
    const norm = normOf({ ...EMPTY_DRAFT, organisations: ' 12 ', respondents: 'many' }, {});
    expect(norm).toMatchObject({ passport: { organisations: 12, respondents: 'many' } });
  });
});
