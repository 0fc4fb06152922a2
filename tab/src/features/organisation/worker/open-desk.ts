import type { DeskCall, DeskCalls } from './desk-messages.ts';

/** The desk in its worker. */
export interface Desk {
  /** Rejects where the worker could not be loaded, or broke. */
  ask<C extends DeskCall>(call: C, asked: DeskCalls[C]['asked']): Promise<DeskCalls[C]['answer']>;
  close(): void;
}

/** Only the caller knows what it asked for. */
type Heard =
  | { readonly number: number; readonly ok: true; readonly answer: never }
  | { readonly number: number; readonly ok: false };

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Opens a desk beside the page; what it holds is gone once it is closed. */
export function openDesk(): Desk {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Heard>) => {
    const caller = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.ok) caller?.resolve(data.answer);
    else caller?.reject(new Error('the desk broke'));
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('no desk'));
    waiting.clear();
  };
  return {
    ask: (call, asked) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ number: last, call, asked });
      }),
    close: () => worker.terminate(),
  };
}
