import type { Workbook } from '../model/sheet.ts';

/** Writes a workbook beside the page. Rejects where that could not be loaded or did not work. */
export function writeWorkbook(workbook: Workbook): Promise<Blob> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  const written = new Promise<Blob>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Blob>) => resolve(data);
    worker.onerror = () => reject(new Error('no workbook'));
  });
  worker.postMessage(workbook);
  return written.finally(() => worker.terminate());
}
