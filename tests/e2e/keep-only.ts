import { appOf, type OpenedTab } from './simulated-teams.ts';

/** Leaves out every other section: a page is longer than a picture. */
export const keepOnly = (opened: OpenedTab, title: string) =>
  appOf(opened).evaluate(`for (const one of document.querySelectorAll('main section, main > p'))
    one.style.display = one.textContent.startsWith(${JSON.stringify(title)}) ? '' : 'none'`);
