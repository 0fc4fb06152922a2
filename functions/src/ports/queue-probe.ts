/** What can be seen of the queues that this installation works through. */
export interface QueueProbe {
  /** The names of the queues that there are; no message is read. @throws what went wrong. */
  names(): Promise<readonly string[]>;
}
