import { expect } from '@jest/globals';
import { appOf, axeViolations, type OpenedTab } from './simulated-teams.ts';

/** Nothing that axe finds, nothing wider than the page, and nothing that went wrong in the browser. */
export async function expectSound(...all: readonly OpenedTab[]): Promise<void> {
  for (const opened of all) {
    const beyond = await appOf(opened).evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect([beyond, await axeViolations(opened.page), opened.faults]).toEqual([0, [], []]);
  }
}
