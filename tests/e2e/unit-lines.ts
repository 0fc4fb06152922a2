import type { Locator } from 'playwright-core';
import type { OpenedTab } from './simulated-teams.ts';

/** Finds the lines of the list of units, whether a tree or sorted; without the heads. */
export const UNIT_LINE = 'tr[data-unit]';

/** The lines of the list of units, without the heads. */
export const unitLines = ({ tab }: Pick<OpenedTab, 'tab'>): Locator => tab.locator(UNIT_LINE);
