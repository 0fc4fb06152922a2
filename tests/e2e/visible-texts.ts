import type { Page } from 'playwright-core';
import * as z from 'zod';

const texts = z.array(z.string());

/**
 * Whatever a person reads or hears: text, what stands in for it, and the title. What is marked as being in
 * another language is meant to be, as a message that HR words for those who read that one.
 */
const COLLECT = `(() => {
  const spoken = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'alt', 'title', 'placeholder'];
  const found = [document.title];
  const own = document.documentElement.lang;
  const isOwn = (element) => (element?.closest('[lang]')?.lang ?? own) === own;
  const nodes = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ALL);
  for (let node = nodes.currentNode; node !== null; node = nodes.nextNode()) {
    if (node instanceof Text && isOwn(node.parentElement) && !node.parentElement?.closest('script, style, head')) found.push(node.data);
    if (!(node instanceof Element) || !isOwn(node)) continue;
    for (const name of spoken) found.push(node.getAttribute(name) ?? '');
  }
  return found.map((text) => text.trim()).filter((text) => text !== '');
})()`;

/** Every text in a page and in the frames inside it. */
export async function visibleTexts(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...texts.parse(await frame.evaluate(COLLECT)));
  return found;
}
