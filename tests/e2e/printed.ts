import { inflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { appOf, type OpenedTab } from './simulated-teams.ts';

// A frame cannot be printed by itself from here: its page, as it is drawn for paper, with its styles.
const AS_ONE_FILE = `(() => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const page = document.documentElement.cloneNode(true);
  for (const one of page.querySelectorAll('script, link, style')) one.remove();
  const style = document.createElement('style');
  style.textContent = rules.map((rule) => rule.cssText).join('\\n');
  page.querySelector('head').append(style);
  return '<!doctype html>' + page.outerHTML;
})()`;

/** The app as the browser prints it, in PDF. */
export async function printed(browser: Browser, opened: OpenedTab): Promise<Buffer> {
  await opened.page.emulateMedia({ media: 'print' });
  const html = String(await appOf(opened).evaluate(AS_ONE_FILE));
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await context.close();
  return pdf;
}

/** How many runs of text stand on each page of a PDF as Chromium writes it. */
export function textRuns(pdf: Buffer): number[] {
  const file = pdf.toString('latin1');
  const pages = [...file.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)];
  return pages.map(([, id]) => {
    const from = file.indexOf(`\n${id} 0 obj`);
    const start = file.indexOf('stream\n', from) + 'stream\n'.length;
    const drawn = inflateSync(pdf.subarray(start, file.indexOf('\nendstream', start)));
    return drawn.toString('latin1').match(/\bT[jJ]\b/g)?.length ?? 0;
  });
}
