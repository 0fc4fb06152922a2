import type { ReactNode } from 'react';
import type { Loading } from '../lib/use-load.ts';
import { FaultNotice } from './fault-notice.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props<T> {
  readonly state: Loading<T>;
  readonly onRetry: () => void;
  /** Where the page has no heading but what is loaded. */
  readonly alone?: boolean;
  readonly children: (body: T) => ReactNode;
}

/** Skeleton, fault or content: the states every page has. */
export function Loaded<T>({ state, onRetry, alone = false, children }: Props<T>) {
  switch (state.status) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return <FaultNotice fault={state.fault} onRetry={onRetry} alone={alone} />;
    case 'ready':
      return children(state.body);
  }
}
