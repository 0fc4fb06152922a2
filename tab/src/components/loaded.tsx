import type { ReactNode } from 'react';
import { type Fault, remedyOf } from '../lib/fault.ts';
import { usePlace } from '../lib/place.ts';
import { useText } from '../lib/text.ts';
import type { Loading } from '../lib/use-load.ts';
import { FaultNotice } from './fault-notice.tsx';
import { Notice } from './notice.tsx';
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
      return <NotLoaded fault={state.fault} onRetry={onRetry} alone={alone} />;
    case 'ready':
      return children(state.body);
  }
}

interface NotLoadedProps {
  readonly fault: Fault;
  readonly alone: boolean;
  readonly onRetry: () => void;
}

/** Why there is nothing. Guests, people from outside and anonymous ones are in meetings too, and have no HR here to ask. */
export function NotLoaded(props: NotLoadedProps) {
  const { t } = useText();
  const { meetingId, isAnonymous } = usePlace();
  const isNotTheirs = isAnonymous ?? remedyOf(props.fault) === 'access';
  if (meetingId === undefined || !isNotTheirs) return <FaultNotice {...props} />;
  return (
    <Notice tone="warning" role="alert" alone={props.alone} title={t('fault.access.title')}>
      {t('fault.access.inMeeting')}
    </Notice>
  );
}
