import { checkStepQueue } from './check-step-queue.ts';
import { closeStepQueue } from './close-step-queue.ts';
import { importStepQueue } from './import-step-queue.ts';
import { noticeStepQueue } from './notice-step-queue.ts';
import { openStepQueue } from './open-step-queue.ts';
import type { Queue } from './queue.ts';

/** Every queue there is: its functions are registered, and every function can put messages into it. */
export const queues: readonly Pick<Queue<never>, 'name' | 'functions'>[] = [
  checkStepQueue,
  closeStepQueue,
  importStepQueue,
  noticeStepQueue,
  openStepQueue,
];
