import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { OwnResultView } from '@samenhang/shared/api/own-result';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { KeepResult } from '../../../tab/src/features/own-result/components/keep-result.tsx';
import { saveFile } from '../../../tab/src/lib/save-file.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const of = (value: number | null) => ({ value, answered: value === null ? 0 : 12 });
const [item] = INSTRUMENT.items;
const [habit] = INSTRUMENT.habits;
if (item === undefined || habit === undefined) throw new Error('no instrument');

const RESULT: OwnResultView = {
  themes: { connect: of(63), perform: of(50), develop: of(null), progress: of(71) },
  pillars: { structure: of(41), culture: of(58), leadership: of(66) },
  levels: { L1: of(1), L2: of(2), L3: of(3), L4: of(4) },
  overall: of(57),
  oldHabits: of(20),
  nextSteps: [item.id],
  habits: [habit.id],
  margins: null,
};

const keep = (language: Language, result = RESULT) =>
  show(language, () => (
    <KeepResult cycle={cycleView({ state: 'open' })} instrument={INSTRUMENT} result={result} />
  ));

const print = jest.spyOn(window, 'print');
beforeEach(() => void print.mockReset());
afterEach(() => void jest.useRealTimers());

describe.each(LANGUAGES)("keeping one's own result, in %s", (language) => {
  test('a print that was asked for is not said to be done', async () => {
    const { t, user, screen } = await keep(language);
    await user.click(screen.getByRole('button', { name: t('result.print') }));
    expect(print).toHaveBeenCalledTimes(1);
    await screen.findByText(t('asked.print'));
  });

  test('where nothing can be printed, that is said', async () => {
    print.mockImplementation(() => {
      throw new TypeError('window.print is not a function');
    });
    const { t, user, screen } = await keep(language);
    await user.click(screen.getByRole('button', { name: t('result.print') }));
    await screen.findByText(t('asked.noPrint'));
  });

  test('a file that was asked for is not said to be there', async () => {
    const { t, user, screen } = await keep(language);
    await user.click(screen.getByRole('button', { name: t('result.download') }));
    await screen.findByText(t('asked.save', { name: 'spring.json' }));
  });

  test('copied as a text it holds what the page shows', async () => {
    const { t, user, screen } = await keep(language);
    await user.click(screen.getByRole('button', { name: t('copyText.copy') }));
    await screen.findByText(t('copyText.copied'));
    const kept = await navigator.clipboard.readText();
    const names = [...INSTRUMENT.themes, ...INSTRUMENT.pillars].map(({ name }) => name[language]);
    for (const name of names) expect(kept).toContain(`${name}: `);
    for (const score of ['57', '63', '50', '71', '41', '58', '66']) {
      expect(kept).toContain(t('result.points', { score }));
    }
    expect(kept).toContain(t('result.tooLittle'));
    expect(kept).toContain(item.nextStep[language]);
    expect(kept).toContain(item.text[language]);
    expect(kept).toContain(habit.instead[language]);
  });

  test('with its margins, where they are known', async () => {
    const margins = { overall: 6, connect: 9 };
    const { t, user, screen } = await keep(language, { ...RESULT, margins });
    await user.click(screen.getByRole('button', { name: t('copyText.copy') }));
    await screen.findByText(t('copyText.copied'));
    const kept = await navigator.clipboard.readText();
    expect(kept).toContain(t('result.between', { low: '51', high: '63' }));
    expect(kept).toContain(t('result.between', { low: '54', high: '72' }));
  });

  test('where the clipboard is closed, the text stands there to be copied', async () => {
    const { t, user, screen } = await keep(language);
    const closed = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: closed } });
    await user.click(screen.getByRole('button', { name: t('copyText.copy') }));
    const field = await screen.findByRole('textbox', { name: t('copyText.result') });
    expect(field).toHaveProperty('value', expect.stringContaining(item.nextStep[language]));
    screen.getByText(t('copyText.byHand'));
  });
});

test('a file can be read as long as a slow browser may need', () => {
  jest.useFakeTimers();
  const revoke = jest.spyOn(URL, 'revokeObjectURL');
  saveFile('a.json', new Blob(['{}']));
  jest.advanceTimersByTime(60_000);
  expect(revoke).not.toHaveBeenCalled();
  jest.advanceTimersByTime(3_600_000);
  expect(revoke).toHaveBeenCalledTimes(1);
});
