// A worker of its own, so that the page answers while a large workbook is written.
import type { Workbook } from '../model/sheet.ts';
import { workbookFile } from './workbook-file.ts';

globalThis.addEventListener('message', async ({ data }: MessageEvent<Workbook>) => {
  globalThis.postMessage(await workbookFile(data));
});
