import { createContext, useContext } from 'react';
import type { ApiClient, Reply } from './api-client.ts';

/** A read that is under way or done. Moments in milliseconds, by this device's clock. */
export interface Asked<T> {
  readonly at: number;
  /** When the reply was there. */
  readonly heard: Promise<number>;
  readonly reply: Promise<Reply<T>>;
}

/** An API client that remembers what it read, and reads nothing past a write that is under way. */
export interface Backend extends ApiClient {
  /** What the address answered before in this visit, or answers now. */
  recall<T>(path: string): Promise<Reply<T>>;
  forget(path: string): void;
  /** What the address was asked for before in this visit, once, and when. */
  take<T>(path: string): Asked<T> | undefined;
}

export const BackendContext = createContext<Backend | undefined>(undefined);

export function useBackend(): Backend {
  const backend = useContext(BackendContext);
  if (backend === undefined) throw new Error('outside BackendContext');
  return backend;
}
