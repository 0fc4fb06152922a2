import { useState } from 'react';
import type { Reply } from '../../../lib/api-client.ts';
import type { Fault } from '../../../lib/fault.ts';
import { saveFile } from '../../../lib/save-file.ts';
import type { Format } from '../model/formats.ts';

/** How far the file is that was asked for last. */
export type Taking =
  | { readonly state: 'nothing' }
  | { readonly state: 'busy'; readonly format: Format }
  | { readonly state: 'ready'; readonly name: string }
  | { readonly state: 'failed'; readonly format: Format; readonly fault: Fault };

type Make = (format: Format) => Promise<{ readonly name: string; readonly file: Reply<Blob> }>;

/** Makes one file at a time and hands it to the browser. */
export function useTaking(make: Make) {
  const [taking, setTaking] = useState<Taking>({ state: 'nothing' });
  const take = async (format: Format) => {
    if (taking.state === 'busy') return;
    // A browser remembers for good that a part could not be fetched, so it is not asked in vain.
    if (!navigator.onLine)
      return setTaking({ state: 'failed', format, fault: { kind: 'offline' } });
    setTaking({ state: 'busy', format });
    try {
      const { name, file } = await make(format);
      if (!file.ok) return setTaking({ state: 'failed', format, fault: file.fault });
      saveFile(name, file.body);
      setTaking({ state: 'ready', name });
    } catch {
      setTaking({ state: 'failed', format, fault: unloaded() });
    }
  };
  return { taking, take: (format: Format) => void take(format) };
}

/** Without a connection it is that which kept a part of the tab away. */
function unloaded(): Fault {
  return navigator.onLine ? { kind: 'problem', code: 'internal_error' } : { kind: 'offline' };
}
