// A worker of its own, so that the page answers while a large file is read.
import { createDesk } from './desk.ts';
import { type Asked, answerTo } from './desk-calls.ts';

const desk = createDesk();

globalThis.addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  globalThis.postMessage(await answerTo(desk, data));
});
