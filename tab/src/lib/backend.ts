import { createContext, useContext } from 'react';
import type { Backend } from './memory.ts';

export const BackendContext = createContext<Backend | undefined>(undefined);

export function useBackend(): Backend {
  const backend = useContext(BackendContext);
  if (backend === undefined) throw new Error('outside BackendContext');
  return backend;
}
