/** Whether the queues that this installation works through can be reached. */
export interface QueueProbe {
  /** Reads one name of a queue, and no message. @throws what went wrong. */
  test(): Promise<void>;
}
