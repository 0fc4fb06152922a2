import type { Locator } from 'playwright-core';

const TIMES = / \((\d+) keer geschreven\)$/;

/** What people wrote in a Dutch list of comments, each as often as the list says; those folded away too. */
export async function writtenComments(list: Locator): Promise<string[]> {
  const entries = await list.locator('li > div:first-child > p:first-child').allTextContents();
  return entries.flatMap((entry) => {
    const times = Number(TIMES.exec(entry)?.[1] ?? 1);
    return Array<string>(times).fill(entry.replace(TIMES, ''));
  });
}
