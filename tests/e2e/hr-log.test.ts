import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { auditEntrySchema } from '@samenhang/shared/api/audit';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { axeViolations, type OpenedTab, openTab } from './simulated-teams.ts';
import { goToPart } from './unit-parts.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();
const UNIT = 'unit/demo-2/organisatie';

const open = (language: Language, page: string) =>
  openTab(stage.browser, stage.server, { persona: HR, language, page });

async function hideAComment(): Promise<void> {
  const hr = await open('nl', UNIT);
  await goToPart(hr, 'nl', 'comments');
  const hide = hr.tab.getByRole('button', { name: word('nl', 'comments.hide') });
  await hide.first().click();
  const dialog = hr.tab.getByRole('dialog');
  await dialog.getByRole('radio', { name: word('nl', 'hidingReason.traceable') }).check();
  await dialog.getByRole('button', { name: word('nl', 'comments.hideNow') }).click();
  await hr.tab.locator('p:focus').waitFor();
  await hr.close();
}

async function take({ page, tab }: OpenedTab, language: Language, format: 'csv' | 'jsonl') {
  const download = page.waitForEvent('download');
  await tab.getByRole('button', { name: word(language, `logFile.${format}`) }).click();
  const file = await download;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') };
}

test.each(LANGUAGES)(
  'HR hides a comment, finds that in the log from home, and takes it out, in %s',
  async (language) => {
    await hideAComment();
    const opened = await open(language, 'home');
    const { tab } = opened;
    await tab.getByRole('link', { name: word(language, 'home.toSettings') }).click();
    await tab.getByRole('link', { name: word(language, 'settingsRoom.log') }).click();
    await tab.getByRole('heading', { level: 1, name: word(language, 'log.title') }).waitFor();
    const rows = tab.locator('tbody tr');
    const hidden = rows.filter({ hasText: word(language, 'logAction.comment_hidden') });
    await hidden.first().getByText(word(language, 'hidingReason.traceable')).waitFor();
    await hidden.first().getByText(word(language, 'log.you'), { exact: true }).waitFor();

    const what = tab.getByRole('combobox', { name: word(language, 'log.action'), exact: true });
    const offered = await what.locator('option').allTextContents();
    expect(offered).toContain(word(language, 'logAction.log_read'));
    expect(offered).not.toContain(word(language, 'logAction.pool_left'));
    await what.focus();
    await what.selectOption('log_read');
    const read = rows.filter({ hasText: word(language, 'logAction.log_read') });
    await read.first().waitFor();
    expect(await rows.count()).toBe(await read.count());
    await what.selectOption('comment_hidden');
    await hidden.first().waitFor();
    expect(await rows.count()).toBe(await hidden.count());
    // Reading changed nothing of what is offered, and the choice is where it was.
    expect(await what.locator('option').allTextContents()).toEqual(offered);
    expect(await what.evaluate((choice) => choice.matches(':focus'))).toBe(true);

    const { name, content } = await take(opened, language, 'jsonl');
    expect(name).toMatch(/^samenhang-log-\d{4}-\d{2}\.jsonl$/);
    const lines = content.trimEnd().split('\n');
    const entries = lines.map((line) => auditEntrySchema.parse(JSON.parse(line)));
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['comment_hidden']));
    expect(entries).toHaveLength(await rows.count());
    const csv = await take(opened, language, 'csv');
    expect(csv.content.charCodeAt(0)).toBe(0xfeff);
    expect(csv.content.trimEnd().split('\r\n')).toHaveLength(entries.length + 1);

    const digest = await tab.locator('code').textContent();
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digest).not.toBe(createHash('sha256').update(content).digest('hex'));
    expect(await axeViolations(opened.page)).toEqual([]);
    await opened.page.setViewportSize({ width: 280, height: 800 });
    const overflow = await tab
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);
