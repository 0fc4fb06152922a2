import { beforeAll, describe, expect, test } from '@jest/globals';
import { type NoticesView, noticePlanSchema, noticesSchema } from '@samenhang/shared/api/notices';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language, perLanguage } from '@samenhang/shared/languages';
import { momentIn } from '@samenhang/shared/notices/fill-text';
import { HOURS_APART } from '@samenhang/shared/notices/pace';
import { Notices } from '../../../tab/src/features/notices/components/notices.tsx';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { ROUND_WORDS } from '../../../tab/src/lib/word-files.ts';
import { type Answers, found, refused } from '../fake-backend.ts';
import { show } from './shown-part.tsx';

const PATH = PATHS.notices('spring');
const words = (end: string) =>
  perLanguage(() => ({ subject: `{{round}} ${end}`, body: 'First part.\n\nSecond part.' }));
const read = (end: string) =>
  perLanguage((language) => ({ subject: `Spring ${language} ${end}`, body: 'One.\n\nTwo.' }));
const item = (
  kind: NoticesView['items'][number]['kind'],
  at: string,
  state: NoticesView['items'][number]['state'],
): NoticesView['items'][number] => ({
  ...{ kind, at, state, channel: 'feed' },
  ...{ texts: words(kind), read: read(kind) },
});
const VIEW: NoticesView = noticesSchema.parse({
  timeZone: 'Europe/Amsterdam',
  channels: ['feed'],
  items: [
    item('opened', '2026-03-02T09:15:00.000Z', 'sent'),
    { ...item('reminder', '2026-03-12T07:00:00.000Z', 'planned'), note: 'end_moved' },
    item('last_call', '2026-03-20T16:00:00.000Z', 'planned'),
  ],
});

beforeAll(() => withWords([ROUND_WORDS], Promise.resolve()));
const shown = (language: Language, answers: Answers = {}) =>
  show(language, () => <Notices cycle="spring" />, { [PATH]: found(VIEW, '"v1"'), ...answers });

describe.each(LANGUAGES)('the notices of a round in %s', (language) => {
  test('say when each goes out, in a zone that is named, and what became of it', async () => {
    const { t, screen } = await shown(language);
    await screen.findByText(t('noticeKind.reminder'));
    screen.getByText(momentIn(language, VIEW.timeZone, new Date('2026-03-12T07:00:00.000Z')));
    screen.getByText(t('noticeState.sent'));
    screen.getByText(t('noticeNote.end_moved'));
    // What is sent can be read, and not changed.
    expect(screen.getAllByText(t('notices.read'))).toHaveLength(3);
    expect(screen.getAllByText(t('notices.change'))).toHaveLength(2);
    for (const one of LANGUAGES) screen.getByText(`Spring ${one} opened`);
  });

  test('say why results are not told the moment a round closes, and that it closed early', async () => {
    const over: NoticesView = {
      ...VIEW,
      items: [
        { ...item('last_call', '2026-03-20T16:00:00.000Z', 'cancelled'), note: 'round_over' },
        item('results', '2026-03-16T07:00:00.000Z', 'planned'),
      ],
    };
    const { t, screen } = await shown(language, { [PATH]: found(over, '"v1"') });
    await screen.findByText(t('noticeNote.round_over'));
    screen.getByText(t('notices.waits', { hours: HOURS_APART }));
  });

  test.each(['sent', 'cancelled'] as const)(
    'say nothing of waiting once it is %s',
    async (state) => {
      const items = [item('results', '2026-03-16T07:00:00.000Z', state)];
      const { t, screen } = await shown(language, { [PATH]: found({ ...VIEW, items }, '"v1"') });
      await screen.findByText(t(`noticeState.${state}`));
      expect(screen.queryByText(t('notices.waits', { hours: HOURS_APART }))).toBeNull();
    },
  );

  test('go by mail where HR chooses that, and there is a group for it', async () => {
    const both: NoticesView = { ...VIEW, channels: ['feed', 'mail'] };
    const { t, screen, user, bodies } = await shown(language, {
      [PATH]: found(both, '"v1"'),
      [`PUT ${PATH}`]: found(both, '"v2"'),
    });
    const [change] = await screen.findAllByText(t('notices.change'));
    if (change === undefined) throw new Error('nothing to change');
    await user.click(change);
    await user.selectOptions(await screen.findByLabelText(t('notices.by')), 'mail');
    await user.click(screen.getByRole('button', { name: t('notices.save') }));
    const [sent] = bodies().filter((body) => body !== undefined);
    expect(noticePlanSchema.parse(sent).items.map(({ kind, channel }) => [kind, channel])).toEqual(
      expect.arrayContaining([
        ['reminder', 'mail'],
        ['last_call', 'feed'],
      ]),
    );
  });

  test('offer no choice where there is one way only', async () => {
    const { t, screen, user } = await shown(language);
    const [change] = await screen.findAllByText(t('notices.change'));
    if (change === undefined) throw new Error('nothing to change');
    await user.click(change);
    await screen.findByLabelText(t('notices.time'));
    expect(screen.queryByLabelText(t('notices.by'))).toBeNull();
    expect(screen.queryByText(t('noticeChannel.feed'))).toBeNull();
  });

  test('are moved and worded, and the others stay', async () => {
    const { t, screen, user, bodies } = await shown(language, {
      [`PUT ${PATH}`]: found(VIEW, '"v2"'),
    });
    const [change] = await screen.findAllByText(t('notices.change'));
    if (change === undefined) throw new Error('nothing to change');
    await user.click(change);
    const time = await screen.findByLabelText(t('notices.time'));
    expect(time).toHaveProperty('value', '08:00');
    await user.clear(time);
    await user.type(time, '09:30');
    await user.click(screen.getByRole('button', { name: t('notices.save') }));
    const sent = bodies().at(-1);
    expect(sent).toMatchObject({
      items: [
        { kind: 'last_call', at: '2026-03-20T16:00:00.000Z' },
        { kind: 'reminder', at: '2026-03-12T08:30:00.000Z', texts: words('reminder') },
      ],
    });
  });

  test('are left out by one press', async () => {
    const { t, screen, user, bodies } = await shown(language, {
      [`PUT ${PATH}`]: found(VIEW, '"v2"'),
    });
    const [change] = await screen.findAllByText(t('notices.change'));
    if (change === undefined) throw new Error('nothing to change');
    await user.click(change);
    await user.click(await screen.findByRole('button', { name: t('notices.leaveOut') }));
    expect(bodies().at(-1)).toMatchObject({ items: [{ kind: 'last_call' }] });
  });

  test('that cannot be as wanted say why', async () => {
    const { t, screen, user } = await shown(language, {
      [`PUT ${PATH}`]: refused('storage_unavailable'),
    });
    const [change] = await screen.findAllByText(t('notices.change'));
    if (change === undefined) throw new Error('nothing to change');
    await user.click(change);
    await user.click(await screen.findByRole('button', { name: t('notices.save') }));
    await screen.findByRole('alert');
  });

  test('can be tried by one press, and what came of it is said', async () => {
    const { t, screen, user } = await shown(language, {
      [`POST ${PATHS.testNotice('spring')}`]: found({ outcome: 'taken' }),
    });
    await user.click(await screen.findByRole('button', { name: t('notices.test') }));
    await screen.findByText(t('noticeTest.taken'));
  });

  test('are for HR to send where this installation sends nothing', async () => {
    const { t, screen } = await shown(language, {
      [PATH]: found({ ...VIEW, channels: [] }, '"v1"'),
    });
    await screen.findByText(t('notices.byHand'));
  });
});
