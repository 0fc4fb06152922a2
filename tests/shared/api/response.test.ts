import { describe, expect, test } from '@jest/globals';
import { LONGEST_COMMENT } from '@samenhang/shared/api/limits';
import { responseBodySchema } from '@samenhang/shared/api/response';
import { FIT, UNFIT_EVERYWHERE } from '../../builders/hostile-texts.ts';
import { instrument } from '../instrument.ts';

const schema = responseBodySchema(instrument);

const GOOD = {
  state: 'draft',
  submissionId: '7c1f3b52-0d0b-4f0e-9a55-0f4b0b8f1c11',
  answers: { 'CON-STR-1': 5, 'CON-LEA-1': 1, 'PRO-LEA-4': 'dk' },
  outcomes: { 'OUT-REC': 0, 'OUT-HELP': 5 },
  comments: { 'OPEN-1': 'Minder overleg.\n\tEn é, 日本, 😀.' },
};

/** What is wrong with a body that came over the wire, as `path` or `path: unknown key`. */
function faultsOf(text: string): string[] {
  const { error } = schema.safeParse(JSON.parse(text));
  return (error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${issue.path.join('.')}: unknown ${key}`)
      : [issue.path.join('.')],
  );
}

const faultsWith = (change: object) => faultsOf(JSON.stringify({ ...GOOD, ...change }));
const faultsOfAnswer = (answer: unknown) => faultsWith({ answers: { 'CON-STR-1': answer } });
const faultsOfComment = (comment: unknown) => faultsWith({ comments: { 'OPEN-2': comment } });

describe('a response is accepted', () => {
  test('as it was sent', () => {
    expect(schema.parse(JSON.parse(JSON.stringify(GOOD)))).toEqual(GOOD);
  });

  test('with nothing answered at all, as a draft and for good', () => {
    for (const state of ['draft', 'submitted']) {
      expect(faultsWith({ state, answers: {}, outcomes: {}, comments: {} })).toEqual([]);
    }
  });

  test('with every statement answered, by every answer there is', () => {
    for (const answer of [1, 2, 3, 4, 5, 'dk']) {
      const answers = Object.fromEntries(instrument.items.map(({ id }) => [id, answer]));
      expect(faultsWith({ answers })).toEqual([]);
    }
  });
});

describe('an answer is refused', () => {
  test.each([0, 6, -1, 2.5, '5', 'DK', '', null, true, [5], { raw: 5 }, 1e300])(
    'that is %j',
    (answer) => {
      expect(faultsOfAnswer(answer)).toEqual(['answers.CON-STR-1']);
    },
  );

  test.each(['CON-STR-5', 'con-str-1', 'OUT-REC', 'OPEN-1', '', 'constructor', 'toString'])(
    'to %j, a statement the bank lacks',
    (id) => {
      expect(faultsWith({ answers: { [id]: 3 } })).toEqual([`answers: unknown ${id}`]);
    },
  );

  test('and so is every other, each by its own name', () => {
    const answers = { 'CON-STR-1': 0, 'CON-STR-2': 3, 'CON-STR-3': 'x', other: 1, another: 1 };
    expect(faultsWith({ answers }).sort()).toEqual([
      'answers.CON-STR-1',
      'answers.CON-STR-3',
      'answers: unknown another',
      'answers: unknown other',
    ]);
  });
});

describe('an outcome question', () => {
  test.each([
    ['OUT-REC', 0, 10],
    ['OUT-HELP', 1, 5],
  ])('%s takes whole numbers from %i to %i', (id, least, most) => {
    for (let value = least; value <= most; value += 1) {
      expect(faultsWith({ outcomes: { [id]: value } })).toEqual([]);
    }
    for (const value of [least - 1, most + 1, 2.5, '3', null, 'dk']) {
      expect(faultsWith({ outcomes: { [id]: value } })).toEqual([`outcomes.${id}`]);
    }
    expect(faultsWith({ outcomes: { 'CON-STR-1': 3 } })).toEqual(['outcomes: unknown CON-STR-1']);
  });
});

describe('a comment', () => {
  test('is at most 2 000 UTF-16 units long, so 1 000 emoji', () => {
    expect(LONGEST_COMMENT).toBe(2000);
    expect(faultsOfComment('a'.repeat(2000))).toEqual([]);
    expect(faultsOfComment('a'.repeat(2001))).toEqual(['comments.OPEN-2']);
    expect(faultsOfComment('😀'.repeat(1000))).toEqual([]);
    expect(faultsOfComment('😀'.repeat(1001))).toEqual(['comments.OPEN-2']);
    expect(faultsOfComment('')).toEqual([]);
  });

  test('holds no control character but newline and tab', () => {
    const controls = [...Array(32).keys(), ...Array.from({ length: 33 }, (_, n) => 0x7f + n)];
    const refused = controls.filter(
      (code) => faultsOfComment(`a${String.fromCharCode(code)}b`).join() === 'comments.OPEN-2',
    );
    expect(controls.filter((code) => !refused.includes(code))).toEqual([9, 10]);
    for (const named of ['\0', '\r', '\x1b', '\x7f', '\u0085']) {
      expect(faultsOfComment(named)).toEqual(['comments.OPEN-2']);
    }
    expect(faultsOfComment('a\n\tb')).toEqual([]);
  });

  test.each([
    ['the first half of a pair', 'a\ud83d'],
    ['the second half of a pair', '\ude00b'],
    ['a pair the wrong way round', '\ude00\ud83d'],
  ])('holds no lone surrogate: %s', (_, comment) => {
    expect(faultsOfComment(comment)).toEqual(['comments.OPEN-2']);
  });

  test.each(UNFIT_EVERYWHERE)('holds no %s', (_, text) => {
    expect(faultsOfComment(text)).toEqual(['comments.OPEN-2']);
  });

  test.each([...FIT, 'a \u202eb\u202c c', 'a\u2028b'])('may hold %j', (text) => {
    expect(faultsOfComment(text)).toEqual([]);
  });

  test('is text, to a question the bank has', () => {
    expect(faultsOfComment(5)).toEqual(['comments.OPEN-2']);
    expect(faultsOfComment(null)).toEqual(['comments.OPEN-2']);
    expect(faultsWith({ comments: { 'OPEN-3': 'x' } })).toEqual(['comments: unknown OPEN-3']);
  });
});

describe('a body is refused', () => {
  test.each([
    ['a digit short', '7c1f3b52-0d0b-4f0e-9a55-0f4b0b8f1c1'],
    ['in braces', '{7c1f3b52-0d0b-4f0e-9a55-0f4b0b8f1c11}'],
    ['without dashes', '7c1f3b520d0b4f0e9a550f4b0b8f1c11'],
    ['with a newline', '7c1f3b52-0d0b-4f0e-9a55-0f4b0b8f1c11\n'],
    ['that is a number', 7],
    ['that is a path', '../../other'],
  ])('with a submission id %s, for that is no GUID', (_, submissionId) => {
    expect(faultsWith({ submissionId })).toEqual(['submissionId']);
  });

  test('without one of its parts', () => {
    for (const part of Object.keys(GOOD)) {
      expect(faultsWith({ [part]: undefined })).toEqual([part]);
    }
  });

  test('in another state, or when it is no object', () => {
    expect(faultsWith({ state: 'released' })).toEqual(['state']);
    expect(faultsWith({ answers: [] })).toEqual(['answers']);
    for (const text of ['null', '[]', '"draft"', '5']) expect(faultsOf(text)).toEqual(['']);
  });

  test('with a key nobody knows, such as somebody else’s name', () => {
    expect(faultsWith({ person: 'x' })).toEqual([': unknown person']);
  });

  test('with a __proto__ key, at the top and in every part', () => {
    const hidden = '{"__proto__":{"CON-STR-1":5}';
    const good = JSON.stringify(GOOD);
    expect(faultsOf(good.replace('{', '{"__proto__":{"state":"submitted"},'))).toEqual([
      ': unknown __proto__',
    ]);
    for (const part of ['answers', 'outcomes', 'comments']) {
      const text = good.replace(`"${part}":{`, `"${part}":${hidden},`);
      expect(faultsOf(text)).toEqual([`${part}: unknown __proto__`]);
    }
  });
});
