/** A message taken from a queue: whoever has it must remove or return it before it shows again. */
export interface QueueMessage {
  readonly id: string;
  readonly text: string;
  /** Proves who took it last; another one after every taking and returning. */
  readonly popReceipt: string;
  /** How often it was taken, this time included. */
  readonly dequeueCount: number;
  readonly insertedAt: Date;
  readonly nextVisibleAt: Date;
}

/** Queues as Azure Queue Storage has them: durable, at least once, in no promised order. */
export interface MessageQueue {
  put(queue: string, texts: readonly string[]): void;
  /** At most `most` messages that are visible now; they show again after `hiddenMs`. */
  take(queue: string, most: number, hiddenMs: number): QueueMessage[];
  /** False where somebody else has taken it since. */
  remove(message: QueueMessage): boolean;
  /** Lets it show again after `hiddenMs`; undefined where somebody else has taken it since. */
  hide(message: QueueMessage, hiddenMs: number): QueueMessage | undefined;
  /** When the next message of the queue is visible, by `steadyNow`; undefined for an empty queue. */
  nextVisibleAt(queue: string): Date | undefined;
}

/** When a timer ran and runs, kept over restarts, so that a run that was missed is made up for. */
export interface TimerMonitor {
  read(name: string): TimerStatus | undefined;
  write(name: string, status: TimerStatus): void;
}

export interface TimerStatus {
  readonly last: Date;
  readonly next: Date;
}
