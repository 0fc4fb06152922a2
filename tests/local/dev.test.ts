import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { utimesSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { launchBrowser } from '../builders/browser.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { freePort } from '../builders/started.ts';

const { folder, remove } = temporaryDataFolder();
afterAll(remove);

test('when a source changes the server starts anew, and an open page follows', async () => {
  const port = await freePort();
  const dev = spawn(process.execPath, ['--import', 'tsx', 'local/dev.ts'], {
    env: { ...process.env, PORT: String(port), SAMENHANG_DATA: folder.path },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await served(dev);
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.evaluate(() => Object.assign(globalThis, { opened: 'before' }));
    const now = new Date();
    utimesSync('local/welcome.ts', now, now);
    await page.waitForFunction(() => !('opened' in globalThis), undefined, { timeout: 60_000 });
    await page.getByRole('combobox').first().waitFor();
    expect(await page.evaluate(() => 'opened' in globalThis)).toBe(false);
  } finally {
    await browser.close();
    dev.kill('SIGTERM');
    await once(dev, 'close');
  }
});

/** Settles when it has printed where it serves. */
function served({ stdout }: { stdout: NodeJS.ReadableStream }): Promise<void> {
  let said = '';
  return new Promise((resolve) => {
    stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Samenhang runs at')) resolve();
    });
  });
}
