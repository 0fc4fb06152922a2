import type { Locator } from 'playwright-core';
import type { OpenedTab } from './simulated-teams.ts';

/** Presses a key until the focus is there, as somebody without a mouse does. */
export async function pressUntil(
  { page, tab }: Pick<OpenedTab, 'page' | 'tab'>,
  key: 'Tab' | 'Shift+Tab',
  wanted: Locator,
  most = 60,
): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < most; presses++) {
    if ((await wanted.and(tab.locator(':focus')).count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way there by ${key}`);
}
