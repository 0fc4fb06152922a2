import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// With these a browser no longer keeps origins apart, or falls over with its first page.
const TELLS_NOTHING = [
  '--disable-web-security',
  '--single-process',
  '--no-zygote',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
];

// A graphics card played by the processor: it took more of it than the page and the product together.
const PLAYED_GRAPHICS = [
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=',
  '--use-angle=',
  '--enable-unsafe-swiftshader',
];
const LEFT_OUT = [...TELLS_NOTHING, ...PLAYED_GRAPHICS];

/**
 * A real browser: one that is installed, else the Chromium that comes inside an npm package.
 * `SAMENHANG_BROWSER` names another.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env.SAMENHANG_BROWSER ?? '', ...INSTALLED].find(existsSync);
  const unsafe = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (installed !== undefined) {
    return chromium.launch({ executablePath: installed, args: unsafe });
  }
  const args = chromiumPackage.args.filter(
    (arg) => !LEFT_OUT.some((bad) => arg.startsWith(bad)) && !arg.includes('IsolateOrigins'),
  );
  const executablePath = await chromiumPackage.executablePath();
  return chromium.launch({ executablePath, args: [...args, '--disable-gpu', ...unsafe] });
}
