import { TextDecoder } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_NORM } from '@samenhang/local/demo/norm';
import { OWN_ABILITIES } from '@samenhang/shared/access/abilities';
import { PATHS } from '@samenhang/shared/api/paths';
import type { PoolView } from '@samenhang/shared/api/pool';
import { POOL_SCORES } from '@samenhang/shared/benchmarks/pool-contribution';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { SEGMENT_TEXTS } from '@samenhang/shared/presentation/segment-texts';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import { titleField } from '../../../tab/src/features/benchmarks/model/norm-fields.ts';
import type { Reply } from '../../../tab/src/lib/api-client.ts';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { RESULT_WORDS, SETTINGS_WORDS } from '../../../tab/src/lib/word-files.ts';
import BenchmarksPage from '../../../tab/src/pages/benchmarks/benchmarks-page.tsx';
import { labelOf } from '../../../tab/src/words/score-words.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { type Answers, found, OFFLINE, refused } from '../fake-backend.ts';
import { show } from './shown-part.tsx';

// Browsers have it; jsdom does not.
beforeAll(() => void Object.assign(globalThis, { TextDecoder }));

const OUT: PoolView = { membership: null, shared: [...POOL_SCORES], release: null };
const SINCE = '2026-11-20T09:30:00.000Z';
const IN: PoolView = { ...OUT, membership: { segment: 'healthcare', since: SINCE } };
const PATH = PATHS.norm(DEMO_NORM.id);
const PUT = `PUT ${PATH}`;
/** A file that is chosen; jsdom's cannot be read. */
const fileOf = (name: string, text: string) =>
  Object.assign(new File([text], name), {
    // Windows-1252, as a Dutch Excel saves it.
    arrayBuffer: async () => new Uint8Array(Buffer.from(text, 'latin1')).buffer,
  });
const JSON_FILE = fileOf('norm.json', JSON.stringify(DEMO_NORM));

async function page(language: Language, more: Answers = {}) {
  await withWords([SETTINGS_WORDS, RESULT_WORDS], Promise.resolve());
  const shown = await show(language, () => <BenchmarksPage />, {
    [PATHS.me()]: found({ abilities: OWN_ABILITIES }),
    [PATHS.norms()]: found({ items: [] }),
    [PATHS.pool()]: found(OUT),
    [PATHS.instrument('1.0.0')]: found(INSTRUMENT),
    ...more,
  });
  await shown.screen.findByRole('region', { name: shown.t('norms.title') });
  return shown;
}

async function withFile(language: Language, more: Answers = {}, file = JSON_FILE) {
  const shown = await page(language, more);
  const { t, user, screen } = shown;
  await user.upload(screen.getByLabelText(t('normFile.choose')), file);
  return shown;
}

describe.each(LANGUAGES)('norms in %s', (language) => {
  test('are listed with their scores and what they rest on', async () => {
    const { t, words, screen, user } = await page(language, {
      [PATHS.norms()]: found({ items: [DEMO_NORM] }),
    });
    screen.getByText(DEMO_NORM.title[language]);
    const scores = SCORES.filter((score) => score in DEMO_NORM.scores);
    const labels = scores.map((score) => labelOf(words, score));
    screen.getByText(t('norms.scores', { scores: words.format.list(labels) }));
    await user.click(screen.getByText(t('passport.title')));
    await screen.findByText(DEMO_NORM.passport.source);
  });

  test('say that there is none', async () => {
    const { t, screen } = await page(language);
    screen.getByText(t('norms.none'));
  });

  test('are imported from a JSON file, over none of their name', async () => {
    const listed = [found({ items: [] }), found({ items: [DEMO_NORM] })];
    const { t, user, screen, bodies } = await withFile(language, {
      [PATHS.norms()]: () => listed.shift() ?? OFFLINE,
      [PUT]: found(DEMO_NORM),
    });
    await screen.findByText(t('normFile.norm'));
    await user.click(screen.getByRole('button', { name: t('normImport.send') }));
    await screen.findByText(t('normImport.done'));
    await screen.findByText(DEMO_NORM.title[language]);
    expect(bodies()).toContainEqual(JSON.parse(JSON.stringify(DEMO_NORM)));
  });

  test('are imported from a form whose scores a CSV of Dutch Excel filled in', async () => {
    const file = fileOf('scores.csv', 'overall;moments;54;55,2;6,1\r\n');
    const { t, user, screen, asked } = await withFile(language, {}, file);
    await screen.findByText(t('normFile.scores'));
    const scores = screen.getByRole('textbox', { name: t('normField.scores') });
    expect(scores).toHaveProperty('value', 'overall;moments;54;55,2;6,1\n');
    await user.click(screen.getByRole('button', { name: t('normImport.send') }));
    screen.getByText(new RegExp(t('passport.sector')), { selector: '[role=alert] p' });
    const titles = LANGUAGES.map((tag) => titleField({ t, language }, tag));
    for (const name of titles) await user.type(screen.getByRole('textbox', { name }), 'Care');
    for (const name of [t('passport.sector'), t('passport.source')]) {
      await user.type(screen.getByRole('textbox', { name }), 'Care in the Netherlands');
    }
    await user.type(screen.getByLabelText(t('passport.organisations')), '54');
    await user.type(screen.getByLabelText(t('passport.respondents')), '900');
    await user.type(screen.getByLabelText(t('normField.from')), '2025-01-01');
    await user.type(screen.getByLabelText(t('normField.to')), '2025-12-31');
    expect(asked().filter((one) => one.startsWith('PUT'))).toEqual([]);
    await user.click(screen.getByRole('button', { name: t('normImport.send') }));
    expect(asked().at(-1)).toBe(`PUT ${PATHS.norm('care')}`);
  });

  test('that cannot be read say so', async () => {
    const file = fileOf('other.json', '{"a":1}');
    const { t, screen } = await withFile(language, {}, file);
    await screen.findByText(t('normFile.unreadable'));
  });

  test('are chosen by a button in the language of the page, which then tells the name of the file', async () => {
    const { t, user, screen, within } = await page(language);
    const field = within(screen.getByRole('group', { name: t('normFile.label') }));
    field.getByRole('button', { name: t('normFile.choose') });
    // The browser's own field speaks the language of the browser, so nobody meets it.
    const own = field.getByLabelText(t('normFile.choose'));
    expect(own).toHaveProperty('tabIndex', -1);
    await user.upload(own, JSON_FILE);
    await field.findByText(JSON_FILE.name);
    field.getByRole('button', { name: t('normFile.another') });
  });

  test('with a line of scores that is wrong are not sent, and say which', async () => {
    const { t, user, screen, asked } = await withFile(language);
    await screen.findByText(t('normFile.norm'));
    const lines = screen.getByRole('textbox', { name: t('normField.scores') });
    await user.clear(lines);
    await user.type(lines, 'overall;moments;54;55');
    await user.click(screen.getByRole('button', { name: t('normImport.send') }));
    await screen.findByText(t('normFault.values_wrong', { line: 1 }));
    expect(asked().filter((one) => one.startsWith('PUT'))).toEqual([]);
  });

  test('that the server refuses say each fault in a sentence, by the field it is about', async () => {
    const message = 'At least 1.';
    const fields = ['/passport/respondents', '/scores/overall/points/2', '/title/nl'].map(
      (pointer) => ({ pointer, message }),
    );
    const reply: Reply<never> = {
      ok: false,
      fault: { kind: 'problem', code: 'validation_failed', fields },
    };
    const { t, user, screen } = await withFile(language, { [PUT]: reply });
    await screen.findByText(t('normFile.norm'));
    await user.click(screen.getByRole('button', { name: t('normImport.send') }));
    await screen.findByText(t('normFault.title'));
    const fieldNames = [
      t('passport.respondents'),
      t('normField.score', { score: 'overall' }),
      titleField({ t, language }, 'nl'),
    ];
    for (const field of fieldNames) screen.getByText(t('normFault.field', { field, message }));
  });

  test('replace one of their name only when that is said', async () => {
    const replies = [refused('etag_mismatch'), found(DEMO_NORM)];
    const { t, user, screen, asked } = await withFile(language, {
      [PUT]: () => replies.shift() ?? OFFLINE,
      [PATH]: found(DEMO_NORM, '"one"'),
    });
    await screen.findByText(t('normFile.norm'));
    await user.click(screen.getByRole('button', { name: t('normImport.send') }));
    await user.click(await screen.findByRole('button', { name: t('normImport.replace') }));
    await screen.findByText(t('normImport.done'));
    expect(asked().filter((one) => one.endsWith(PATH))).toEqual([PUT, `GET ${PATH}`, PUT]);
  });
});

describe.each(LANGUAGES)('the pool in %s', (language) => {
  const JOIN = `PUT ${PATHS.poolMembership()}`;
  const LEAVE = `DELETE ${PATHS.poolMembership()}`;

  test('says what is shared before anybody joins, and takes a segment to join', async () => {
    const { t, words, user, screen, bodies, asked } = await page(language, { [JOIN]: found(IN) });
    const shared = words.format.list(POOL_SCORES.map((score) => labelOf(words, score)));
    screen.getByText(t('pool.shared', { shared }));
    screen.getByText(t('pool.out'));
    await user.click(screen.getByRole('button', { name: t('pool.join') }));
    expect(asked()).not.toContain(JOIN);
    const name = SEGMENT_TEXTS[language].names.healthcare;
    await user.selectOptions(screen.getByRole('combobox', { name: t('pool.segment') }), name);
    await user.click(screen.getByRole('button', { name: t('pool.join') }));
    await screen.findByText(t('pool.in', { segment: name, when: words.format.date(SINCE) }));
    expect(bodies()).toContainEqual({ segment: 'healthcare' });
  });

  test('is left after what that does was said', async () => {
    const { t, user, screen, asked } = await page(language, {
      [PATHS.pool()]: found(IN),
      [LEAVE]: found(undefined),
    });
    await user.click(screen.getByRole('button', { name: t('pool.leave') }));
    screen.getByText(t('pool.leaveRemoves'));
    await user.click(screen.getByRole('button', { name: t('pool.stay') }));
    expect(asked()).not.toContain(LEAVE);
    await user.click(screen.getByRole('button', { name: t('pool.leave') }));
    await user.click(screen.getByRole('button', { name: t('pool.leaveNow') }));
    await screen.findByText(t('pool.out'));
    expect(asked()).toContain(LEAVE);
  });

  test('says that joining failed, and joins when asked again', async () => {
    const replies = [OFFLINE, found(IN)];
    const { t, user, screen } = await page(language, { [JOIN]: () => replies.shift() ?? OFFLINE });
    const name = SEGMENT_TEXTS[language].names.healthcare;
    await user.selectOptions(screen.getByRole('combobox', { name: t('pool.segment') }), name);
    await user.click(screen.getByRole('button', { name: t('pool.join') }));
    await user.click(await screen.findByRole('button', { name: t('fault.retry') }));
    await screen.findByRole('button', { name: t('pool.leave') });
  });
});
