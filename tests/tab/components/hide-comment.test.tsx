import { describe, expect, jest, test } from '@jest/globals';
import type { CommentsView } from '@samenhang/shared/api/comments';
import { PATHS } from '@samenhang/shared/api/paths';
import { REDACTION_REASONS, type RedactionReason } from '@samenhang/shared/api/redaction-reasons';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { CommentsSection } from '../../../tab/src/features/comments/components/comments-section.tsx';
import { type Answers, found, OFFLINE, refused } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

type Listed = CommentsView['items'][number];

const LIST = PATHS.comments('spring', 'montage');
const HIDE = `POST ${PATHS.redaction('spring', 'a')}`;
const SHOW_AGAIN = `DELETE ${PATHS.redaction('spring', 'a')}?unit=montage`;
const at = '2026-11-27T10:00:00.000Z';
const later = '2026-11-28T10:00:00.000Z';

const comment = (id: string, text: string | null, more: Partial<Listed> = {}): Listed => ({
  ...{ id, question: 'OPEN-1', text, redaction: null, shownAgain: null },
  ...more,
});
const hidden = (id: string, reason: string) => comment(id, null, { redaction: { reason, at } });
const written = comment('a', 'Jan is never there.');
const other = comment('b', 'Fewer forms.');

async function section(
  language: Language,
  items: readonly Listed[],
  {
    answers = {},
    mayRedact = true,
    hasUnitsBelow = false,
  }: { answers?: Answers; mayRedact?: boolean; hasUnitsBelow?: boolean } = {},
) {
  const onCount = jest.fn();
  const cycle = cycleView({ id: 'spring' });
  const shown = await show(
    language,
    (words) => (
      <CommentsSection {...{ words, mayRedact, hasUnitsBelow, onCount, cycle }} unit="montage" />
    ),
    { [LIST]: found({ items }), ...answers },
  );
  const { screen, user, t } = shown;
  await screen.findAllByRole('listitem');
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  const reasonIn = (reason: RedactionReason) =>
    t('comments.hidden', {
      day: shown.words.format.day(at),
      reason: t(`hidingReason.${reason}`),
    });
  return { ...shown, onCount, press, reasonIn };
}

test.each(LANGUAGES)(
  'of a unit with others below it, it is said whose comments these are, in %s',
  async (language) => {
    const alone = await section(language, [written]);
    expect(alone.screen.queryByText(alone.t('comments.ofSome'))).toBeNull();
    const above = await section(language, [written], { hasUnitsBelow: true });
    await above.screen.findByText(above.t('comments.ofSome'));
  },
);

describe.each(LANGUAGES)('a hidden comment, in %s,', (language) => {
  test('says why in the language of whoever reads it', async () => {
    const items = REDACTION_REASONS.map((reason) => hidden(reason, reason));
    const { screen, reasonIn } = await section(language, items, { mayRedact: false });
    for (const reason of REDACTION_REASONS) screen.getByText(reasonIn(reason));
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('of before there was a list says what HR wrote, in quotation marks', async () => {
    const { screen } = await section(language, [hidden('a', 'Noemt een collega')]);
    screen.getByText(/[“‘]Noemt een collega[”’]$/);
  });

  test('that is shown again says that it was hidden, beside its text and apart from those alike', async () => {
    const shownAgain = { hiddenAt: at, at: later };
    const items = [other, comment('a', 'Fewer forms', { shownAgain }), comment('c', 'fewer forms')];
    const { screen, t, words } = await section(language, items, { mayRedact: false });
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    const { day } = words.format;
    const trace = t('comments.shownAgain', { hidden: day(at), shown: day(later) });
    const entry = screen.getByText(trace).closest('li');
    expect(entry?.textContent).toBe(`Fewer forms${trace}`);
  });
});

describe.each(LANGUAGES)('HR, in %s,', (language) => {
  test('hides one for a reason that it chooses, and writes nothing', async () => {
    const answers = { [HIDE]: found(null) };
    const { screen, press, t, user, bodies } = await section(language, [written, other], {
      answers,
    });
    await user.click(
      screen.getAllByRole('button', { name: t('comments.hide') })[0] ?? document.body,
    );
    expect(screen.queryByRole('textbox', { hidden: true })).toBeNull();
    await press(t('comments.hideNow'));
    expect(bodies()).not.toContainEqual(expect.anything());
    await user.click(screen.getByRole('radio', { name: t('hidingReason.names_person') }));
    await press(t('comments.hideNow'));
    const trace = await screen.findByText(new RegExp(`: ${t('hidingReason.names_person')}$`));
    expect(document.activeElement).toBe(trace);
    expect(bodies()).toContainEqual({ unit: 'montage', reason: 'names_person' });
    expect(screen.queryByText('Jan is never there.')).toBeNull();
  });

  test('keeps seeing the trace of what it hid when it searches', async () => {
    const answers = { [HIDE]: found(null) };
    const { screen, press, t, user } = await section(language, [written, other], { answers });
    await user.click(
      screen.getAllByRole('button', { name: t('comments.hide') })[0] ?? document.body,
    );
    await user.click(screen.getByRole('radio', { name: t('hidingReason.other') }));
    await press(t('comments.hideNow'));
    await user.type(screen.getByRole('searchbox'), 'forms');
    await user.clear(screen.getByRole('searchbox'));
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByText('Jan is never there.')).toBeNull();
  });

  test('shows one again after a question, and reads its text then', async () => {
    const shownAgain = { hiddenAt: at, at: later };
    let asked = 0;
    const answers: Answers = {
      [LIST]: () =>
        found({
          items: [asked++ === 0 ? hidden('a', 'other') : { ...written, shownAgain }, other],
        }),
      [SHOW_AGAIN]: found(null),
    };
    const { screen, press, t } = await section(language, [], { answers });
    await press(t('comments.show'));
    screen.getByText(t('comments.showMeans'));
    await press(t('comments.showNow'));
    const text = await screen.findByText('Jan is never there.');
    expect(document.activeElement).toBe(text);
    expect(screen.queryByRole('button', { name: t('comments.show') })).toBeNull();
    expect(screen.getAllByRole('button', { name: t('comments.hide') })).toHaveLength(2);
  });

  test.each([
    ['is refused as its text is gone', refused('comment_text_deleted')],
    ['cannot be reached', OFFLINE],
  ])('is told where showing one again %s, and it stays hidden', async (_, answer) => {
    const items = [hidden('a', 'other')];
    const { screen, press, t, reasonIn } = await section(language, items, {
      answers: { [SHOW_AGAIN]: answer },
    });
    await press(t('comments.show'));
    await press(t('comments.showNow'));
    await screen.findByRole('alert');
    await press(t('comments.keepHidden'));
    screen.getByText(reasonIn('other'));
  });
});

test('as many are counted as are listed, those that leave a trace too', async () => {
  const { onCount } = await section('en', [written, other, hidden('c', 'other')]);
  expect(onCount.mock.calls).toEqual([[3]]);
});
