import { TextDecoder } from 'node:util';
import { afterEach, beforeEach } from '@jest/globals';
import { createDesk } from '../../../tab/src/features/organisation/worker/desk.ts';
import { type Asked, answerTo } from '../../../tab/src/features/organisation/worker/desk-calls.ts';

/** The reading worker without a thread of its own: this document has no workers. */
class DeskWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly #desk = createDesk();

  postMessage(asked: Asked): void {
    void answerTo(this.#desk, asked).then((data) => this.onmessage?.({ data }));
  }

  terminate(): void {}
}

/** Gives every test of a file workers of that kind, or ones that never load. */
export function withDeskWorker(): { fails: boolean } {
  const how = { fails: false };
  beforeEach(() => {
    how.fails = false;
    Blob.prototype.arrayBuffer = bytesOf;
    Object.assign(globalThis, {
      TextDecoder,
      Worker: function make() {
        const worker = new DeskWorker();
        if (how.fails) worker.postMessage = () => queueMicrotask(() => worker.onerror?.());
        return worker;
      },
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  return how;
}

/** Blobs of this document have no such method of their own. */
function bytesOf(this: Blob): Promise<ArrayBuffer> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => {
      if (reader.result instanceof ArrayBuffer) resolve(reader.result);
      else reject(new Error('no bytes'));
    };
    reader.readAsArrayBuffer(this);
  });
}
