import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { AuditView } from '@samenhang/shared/api/audit';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { lastMonths } from '../../../tab/src/features/log/model/log-words.ts';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { LOG_WORDS, SETTINGS_WORDS } from '../../../tab/src/lib/word-files.ts';
import LogPage from '../../../tab/src/pages/log/log-page.tsx';
import { type Answers, found, OFFLINE } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const MONTH = new Date().toISOString().slice(0, 7);
const VIEW = `${PATHS.audit()}?month=${MONTH}`;
const ME = 'aaaaaaaa-aaaa-4aaa-8aaa-000000000001';
const OTHER = 'bbbbbbbb-aaaa-4aaa-8aaa-000000000002';
const DIGEST = 'ab'.repeat(32);

const common = { role: 'hr', outcome: 'done' } as const;
const HIDDEN: AuditView['items'][number] = {
  ...{ ...common, id: '3', at: '2026-11-20T09:30:00.000Z', actor: ME, action: 'comment_hidden' },
  target: { kind: 'comment', id: 'commentcommentcomment' },
  details: { cycle: 'spring', unit: 'montage', reason: 'traceable' },
};
const RELEASED: AuditView['items'][number] = {
  ...{ id: '2', at: '2026-11-19T09:30:00.000Z', actor: 'system', role: 'system', outcome: 'done' },
  ...{ action: 'cycle_released', target: { kind: 'cycle', id: 'spring' }, details: {} },
};
const IMPORTED: AuditView['items'][number] = {
  ...{ ...common, id: '1', at: '2026-11-18T09:30:00.000Z', actor: OTHER },
  ...{ action: 'organisation_imported', target: { kind: 'organisation', id: 'v' } },
  details: { units: 12, people: 340 },
};
const ASKED = { ...common, at: IMPORTED.at, actor: OTHER };
/** All that the month has, though the page has less of it. */
const MONTH_HAS: Pick<AuditView, 'actions' | 'actors'> = {
  actions: ['comment_hidden', 'norm_put'],
  actors: [
    { actor: ME, role: 'hr' },
    { actor: OTHER, role: 'hr' },
    { actor: 'system', role: 'system' },
  ],
};
const page = (items: AuditView['items'], next?: string, has = MONTH_HAS) => {
  const body = { month: MONTH, digest: DIGEST, you: ME, items, ...has };
  return found({ ...body, ...(next !== undefined && { next }) });
};

const saved: { name: string; text: () => Promise<string> }[] = [];
beforeEach(() => {
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const url = `blob:${blobs.size}`;
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  };
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href);
    if (blob) saved.push({ name: this.download, text: () => blob.text() });
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  saved.length = 0;
});

async function log(language: Language, answers: Answers) {
  await withWords([LOG_WORDS, SETTINGS_WORDS], Promise.resolve());
  return show(language, () => <LogPage />, {
    [PATHS.cycles()]: found({ items: [cycleView()] }),
    ...answers,
  });
}
const optionsOf = (choice: HTMLElement) =>
  [...choice.querySelectorAll('option')].map(({ textContent }) => textContent);
const lines = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
  );

describe.each(LANGUAGES)('the log in %s', (language) => {
  test('says when, who, and what was done to what, in words', async () => {
    const { t, screen, words } = await log(language, {
      [VIEW]: page([HIDDEN, RELEASED, IMPORTED]),
    });
    await screen.findByRole('table');
    const name = cycleView().title[language];
    const reason = t('hidingReason.traceable');
    const comment = { id: 'commentc', unit: 'montage', name, reason };
    const when = ({ at }: { at: string }) => words.format.dayAndTime(at);
    expect(lines()).toEqual([
      [when(HIDDEN), t('log.you'), t('logAction.comment_hidden') + t('logAbout.hidden', comment)],
      [
        when(RELEASED),
        t('logRole.system'),
        t('logAction.cycle_released') + t('logAbout.cycle', { name }),
      ],
      [
        when(IMPORTED),
        t('logRole.hr', { id: 'bbbbbbbb' }),
        t('logAction.organisation_imported') +
          t('logAbout.organisation', { units: 12, people: 340 }),
      ],
    ]);
    screen.getByText(t('log.count', { count: 3 }));
    screen.getByText(DIGEST);
    screen.getByText(t('logDigest.limit'));
  });

  test('says which units an edit changed in what, what was taken out, and that a key is gone', async () => {
    const until = '2027-02-17T09:30:00.000Z';
    const { t, screen, words } = await log(language, {
      [VIEW]: page([
        {
          ...IMPORTED,
          ...{ action: 'organisation_imported', target: { kind: 'organisation', id: 'v' } },
          details: {
            ...{ units: 12, people: 340, source: 'edit' },
            changed: [{ unit: 'noord', what: ['renamed', 'otherManagers'] }],
          },
        },
        {
          ...{ ...ASKED, id: '7', action: 'results_exported' },
          target: { kind: 'cycle', id: 'none' },
          details: { unit: 'noord', scope: 'below', format: 'csv' },
        },
        {
          ...{ ...ASKED, id: '8', action: 'key_destroyed' },
          ...{ target: { kind: 'cycle', id: 'none' }, details: { recoverableUntil: until } },
        },
      ]),
    });
    await screen.findByRole('table');
    const units = words.format.list(
      (['renamed', 'otherManagers'] as const).map((kind) =>
        t(`logUnitChange.${kind}`, { unit: 'noord' }),
      ),
    );
    expect(lines().map(([, , what]) => what)).toEqual([
      `${t('logAction.organisation_imported')}${t('logAbout.changed', { units })}. ${t('logAbout.organisation', { units: 12, people: 340 })}`,
      t('logAction.results_exported') +
        t('logAbout.exportedBelow', { unit: 'noord', format: 'CSV', name: 'none' }),
      t('logAction.key_destroyed') +
        t('logAbout.recoverable', { name: 'none', until: words.format.dayAndTime(until) }),
    ]);
  });

  test('asks the server for another month, or for one kind of act', async () => {
    const only = `${VIEW}&action=comment_hidden`;
    const answers = { [VIEW]: page([HIDDEN, RELEASED]), [only]: page([HIDDEN]) };
    const { t, user, screen, asked } = await log(language, answers);
    await screen.findByRole('table');
    const what = screen.getByRole('combobox', { name: t('log.action') });
    expect(optionsOf(what)).toEqual([
      ...[t('log.everything'), t('logAction.comment_hidden'), t('logAction.norm_put')],
    ]);
    await user.selectOptions(what, t('logAction.comment_hidden'));
    await screen.findByText(t('log.count', { count: 1 }));
    const month = screen.getByRole('combobox', { name: t('log.month') });
    const before = month.querySelectorAll('option')[1];
    await user.selectOptions(month, before?.value ?? '');
    expect(asked().at(-1)).toBe(
      `GET ${PATHS.audit()}?month=${before?.value}&action=comment_hidden`,
    );
    expect(before?.value).toMatch(/^\d{4}-\d{2}$/);
    expect((before?.value ?? '') < MONTH).toBe(true);
  });

  test('asks for the acts of one person alone, and takes those out', async () => {
    const theirs = `${VIEW}&actor=${OTHER}`;
    const { t, user, screen, asked } = await log(language, {
      [VIEW]: page([HIDDEN, RELEASED, IMPORTED]),
      [theirs]: page([IMPORTED]),
      [`${theirs}&format=jsonl`]: found('{}\n'),
    });
    const who = await screen.findByRole('combobox', { name: t('log.actor') });
    await screen.findByRole('table');
    expect(optionsOf(who)).toEqual([
      ...[t('log.anybody'), t('log.you'), t('logRole.hr', { id: 'bbbbbbbb' })],
      t('logRole.system'),
    ]);
    await user.selectOptions(who, OTHER);
    await screen.findByText(t('log.count', { count: 1 }));
    expect(screen.getByRole('combobox', { name: t('log.actor') })).toHaveProperty('value', OTHER);
    await user.click(screen.getByRole('button', { name: t('logFile.jsonl') }));
    await screen.findByText(t('logFile.ready', { name: `samenhang-log-${MONTH}.jsonl` }));
    expect(asked().at(-1)).toBe(`GET ${theirs}&format=jsonl`);
  });

  test('keeps the focus on the choice, and what was chosen, while another month is read', async () => {
    const last = lastMonths(new Date())[1] ?? '';
    const emptyMonth = found({
      ...{ month: last, digest: DIGEST, you: ME, items: [] },
      ...{ actions: ['log_read'], actors: [] },
    });
    const theirs = `&action=norm_put&actor=${OTHER}`;
    const { t, user, screen } = await log(language, {
      [VIEW]: page([HIDDEN]),
      [`${VIEW}&action=norm_put`]: page([]),
      [`${VIEW}${theirs}`]: page([]),
      [`${PATHS.audit()}?month=${last}${theirs}`]: emptyMonth,
    });
    await screen.findByRole('table');
    const [month, what, who] = ['log.month', 'log.action', 'log.actor'] as const;
    const choice = (name: typeof month | typeof what | typeof who) =>
      screen.getByRole('combobox', { name: t(name) });
    await user.selectOptions(choice(what), 'norm_put');
    await user.selectOptions(choice(who), OTHER);
    await user.selectOptions(choice(month), last);
    expect(document.activeElement).toBe(choice(month));
    expect(choice(what)).toHaveProperty('value', 'norm_put');
    await screen.findByText(t('logAction.log_read'));
    expect(optionsOf(choice(what))).toEqual([
      ...[t('log.everything'), t('logAction.log_read'), t('logAction.norm_put')],
    ]);
    expect(optionsOf(choice(who))).toEqual([
      ...[t('log.anybody'), t('logRole.hr', { id: 'bbbbbbbb' })],
    ]);
  });

  test('tells which settings were changed, and which connection was tried', async () => {
    const changed: AuditView['items'][number] = {
      ...{ ...common, id: '5', at: '2026-11-22T09:30:00.000Z', actor: ME },
      ...{ action: 'settings_changed', target: { kind: 'settings', id: 'settings' } },
      details: { changed: ['contact', 'timeZone'] },
    };
    const tried: AuditView['items'][number] = {
      ...{ ...common, id: '4', at: '2026-11-21T09:30:00.000Z', actor: ME },
      ...{ action: 'check_tried', target: { kind: 'check', id: 'keys' } },
      details: { state: 'forbidden' },
    };
    const whole = { ...tried, id: '3', target: { kind: 'check' as const, id: 'deployment' } };
    const { t, words, screen } = await log(language, { [VIEW]: page([changed, tried, whole]) });
    const parts = [t('logSetting.contact'), t('logSetting.timeZone')];
    await screen.findByText(words.format.list(parts));
    screen.getByText(t('logAbout.wholeFails'));
    screen.getByText(
      t('logAbout.check', {
        check: t('connectionName.keys'),
        state: t('connectionState.forbidden'),
      }),
    );
  });

  test('says that nothing fits, and that it could not be read, with a way on', async () => {
    const replies = [OFFLINE, page([])];
    const { t, user, screen } = await log(language, { [VIEW]: () => replies.shift() ?? OFFLINE });
    await user.click(await screen.findByRole('button', { name: t('fault.retry') }));
    await screen.findByText(t('log.empty'));
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('shows earlier entries when asked, also after a fault, and then no button', async () => {
    const more = [OFFLINE, page([IMPORTED])];
    const { t, user, screen } = await log(language, {
      [VIEW]: page([HIDDEN, RELEASED], '2'),
      [`${VIEW}&after=2`]: () => more.shift() ?? OFFLINE,
    });
    await user.click(await screen.findByRole('button', { name: t('log.more') }));
    await user.click(await screen.findByRole('button', { name: t('fault.retry') }));
    await screen.findByText(t('log.count', { count: 3 }));
    expect(lines()).toHaveLength(3);
    expect(screen.queryByRole('button', { name: t('log.more') })).toBeNull();
  });

  test('downloads what was chosen, as CSV that Excel reads and as JSON Lines', async () => {
    const only = `${VIEW}&action=comment_hidden`;
    const { t, user, screen } = await log(language, {
      [VIEW]: page([HIDDEN]),
      [only]: page([HIDDEN]),
      [`${only}&format=csv`]: found('at,actor'),
      [`${only}&format=jsonl`]: found('{"at":"x"}\n'),
    });
    await screen.findByRole('table');
    const what = screen.getByRole('combobox', { name: t('log.action') });
    await user.selectOptions(what, t('logAction.comment_hidden'));
    await user.click(await screen.findByRole('button', { name: t('logFile.csv') }));
    const [csv, jsonl] = ['csv', 'jsonl'].map((format) => `samenhang-log-${MONTH}.${format}`);
    await screen.findByText(t('logFile.ready', { name: csv }));
    await user.click(screen.getByRole('button', { name: t('logFile.jsonl') }));
    await screen.findByText(t('logFile.ready', { name: jsonl }));
    expect(saved.map(({ name }) => name)).toEqual([csv, jsonl]);
  });

  test('says that a file could not be made, and makes it when asked again', async () => {
    const replies = [OFFLINE, found('{}\n')];
    const { t, user, screen } = await log(language, {
      [VIEW]: page([HIDDEN]),
      [`${VIEW}&format=jsonl`]: () => replies.shift() ?? OFFLINE,
    });
    await user.click(await screen.findByRole('button', { name: t('logFile.jsonl') }));
    expect(saved).toEqual([]);
    await user.click(await screen.findByRole('button', { name: t('fault.retry') }));
    await screen.findByText(t('logFile.ready', { name: `samenhang-log-${MONTH}.jsonl` }));
  });
});
