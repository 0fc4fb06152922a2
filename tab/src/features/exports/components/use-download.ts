import { useState } from 'react';
import type { Reply } from '../../../lib/api-client.ts';
import type { Fault } from '../../../lib/fault.ts';
import { saveFile } from '../../../lib/save-file.ts';
import type { Format } from '../model/formats.ts';

/** How far the file is that was asked for last. */
export type Download =
  | { readonly state: 'nothing' }
  | { readonly state: 'busy'; readonly format: Format }
  /** Made, and handed to the browser: whether that saved it is not known. */
  | {
      readonly state: 'ready';
      readonly name: string;
      readonly format: Format;
      readonly file: Blob;
    }
  | { readonly state: 'failed'; readonly format: Format; readonly fault: Fault };

type Make = (format: Format) => Promise<{ readonly name: string; readonly file: Reply<Blob> }>;

/** Makes one file at a time and hands it to the browser. */
export function useDownload(make: Make) {
  const [download, setDownload] = useState<Download>({ state: 'nothing' });
  const start = async (format: Format) => {
    if (download.state === 'busy') return;
    // A browser remembers for good that a part could not be fetched, so it is not asked in vain.
    if (!navigator.onLine)
      return setDownload({ state: 'failed', format, fault: { kind: 'offline' } });
    setDownload({ state: 'busy', format });
    try {
      const { name, file } = await make(format);
      if (!file.ok) return setDownload({ state: 'failed', format, fault: file.fault });
      saveFile(name, file.body);
      setDownload({ state: 'ready', name, format, file: file.body });
    } catch {
      setDownload({ state: 'failed', format, fault: unloaded() });
    }
  };
  return { download, start: (format: Format) => void start(format) };
}

/** Without a connection it is that which kept a part of the tab away. */
function unloaded(): Fault {
  return navigator.onLine ? { kind: 'problem', code: 'internal_error' } : { kind: 'offline' };
}
