import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServices } from '@samenhang/functions/use-cases/services';
import { folderHoldsText } from '../builders/folder-search.ts';
import { NOON, openCycleFor, personId, principal, unwrap } from '../builders/organisation.ts';
import { saveAs } from '../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../builders/platforms.ts';
import { allAnswers, INSTRUMENT, responseBody } from '../builders/response.ts';

const TEXT = 'Joke van den Berg zegt dat het beoordelingsgesprek weg kan';
const SUBMISSION = '99999999-9999-4999-8999-999999999999';
let platform: TestPlatform;

beforeAll(async () => {
  platform = await sqlitePlatform();
  const services = createServices({ ...platform, clock: () => NOON });
  await openCycleFor(services, 40);
  for (let person = 0; person < 40; person++) {
    const request = { principal: principal(person), cycle: 'autumn-2026' };
    const draft = responseBody({ state: 'draft', answers: allAnswers(2) });
    const drafted = unwrap(
      await saveAs(services, { ...request, body: draft, precondition: 'absent' }),
    );
    const body = responseBody({
      submissionId: SUBMISSION,
      answers: allAnswers(4),
      comments: { 'OPEN-1': TEXT, 'OPEN-2': TEXT.repeat(20) },
    });
    const precondition = { revision: drafted.envelope.revision };
    unwrap(await saveAs(services, { ...request, body, precondition }));
  }
});
afterAll(() => platform?.close());

const holds = (text: string) => folderHoldsText(platform.folder.path, text);

test('the search finds what is meant to be readable', () => {
  for (const readable of ['team-a', 'Voorbeeld', 'autumn-2026', personId(3), 'Envelope']) {
    expect([readable, holds(readable)]).toEqual([readable, true]);
  }
});

test.each([
  ['an open text, or a part of it', 'beoordelingsgesprek'],
  ['a name somebody wrote', 'Joke van den Berg'],
  ['a piece of a text', TEXT.slice(3, 15)],
  ['the answers in one row', '4444444444'],
  ['the answers of the draft before', '2222222222'],
  ['a statement with its answer', `"${INSTRUMENT.items[0]?.id}"`],
  ['an outcome', 'OUT-REC'],
  ['an open question', 'OPEN-1'],
  ['when it was saved', String(NOON.getTime())],
  ['what recognises a repeated submit', SUBMISSION],
  ['that somebody is a draft or has submitted', 'submitted'],
  ['base64 of a text', Buffer.from(TEXT).toString('base64').slice(0, 12)],
])('no file of the data folder holds %s', (_, text) => {
  expect(holds(text)).toBe(false);
});
