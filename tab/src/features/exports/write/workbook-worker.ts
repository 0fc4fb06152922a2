// A worker of its own, so that the page answers while a large workbook is written.
import type { Sheet } from '../model/sheet.ts';
import { workbookFile } from './workbook-file.ts';

globalThis.addEventListener('message', async ({ data }: MessageEvent<readonly Sheet[]>) => {
  globalThis.postMessage(await workbookFile(data));
});
