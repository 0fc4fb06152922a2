import type { ReactNode } from 'react';
import type { Loading } from '../lib/use-load.ts';
import { FaultNotice } from './fault-notice.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props<T> {
  readonly state: Loading<T>;
  readonly onRetry: () => void;
  readonly children: (body: T) => ReactNode;
}

/** Skeleton, fault or content: the states every page has. */
export function Loaded<T>({ state, onRetry, children }: Props<T>) {
  switch (state.status) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return <FaultNotice fault={state.fault} onRetry={onRetry} />;
    case 'ready':
      return children(state.body);
  }
}
