import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FIELD_CODES } from '@samenhang/shared/api/field-codes';
import { problemSchema } from '@samenhang/shared/api/problem';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { fieldMessage } from '@samenhang/shared/presentation/field-messages';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { inLanguages } from '../../builders/in-languages.ts';
import { cyclePlan } from '../../builders/organisation.ts';

let app: HttpApp;
beforeAll(async () => {
  app = await startHttpApp();
});
afterAll(() => app?.stop());

const PLAN = { ...cyclePlan(), id: 'spring', title: inLanguages({ en: 'Spring', nl: 'Voorjaar' }) };
const LONG = inLanguages({ en: 'a'.repeat(121), nl: '\u200b' });

async function messagesFor(language: Language, body: object) {
  const token = await app.token(1, { roles: ['Assessment.Admin'] });
  const headers = { 'accept-language': language };
  const refused = await app.send('/api/cycles', { method: 'POST', token, headers, body });
  const { errors = [] } = problemSchema.parse(refused.json);
  return errors.map(({ pointer, message }) => [pointer, message]);
}

describe.each(LANGUAGES)('what is wrong with a field is told in %s', (language) => {
  const says = (
    ...given: Parameters<typeof fieldMessage> extends [Language, ...infer R] ? R : never
  ) => fieldMessage(language, ...given);

  test('where the shape is wrong, with the bound that it has', async () => {
    const body = { ...PLAN, title: LONG, opensAt: 7, closesAt: 'soon', extra: 1 };
    expect(await messagesFor(language, body)).toEqual([
      ['/title/en', says('too_big', { maximum: 120 })],
      ['/title/nl', says('too_small', { minimum: 1 })],
      ['/opensAt', says('invalid_type', { expected: 'string' })],
      [
        '/closesAt',
        expect.stringContaining(says('invalid_format', { format: 'datetime' }).slice(0, -1)),
      ],
      ['/extra', says('unknown_key', {})],
    ]);
  });

  test('where a rule of a cycle refuses it', async () => {
    const body = { ...PLAN, closesAt: PLAN.opensAt };
    expect(await messagesFor(language, body)).toEqual([['/closesAt', says('dates_unfit', {})]]);
  });
});

test.each(FIELD_CODES)('%s is told in other words in each language', (code) => {
  const told = LANGUAGES.map((language) => fieldMessage(language, code, {}));
  expect(new Set(told).size).toBe(LANGUAGES.length);
});
