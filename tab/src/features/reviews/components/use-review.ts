import type { Decisions, OwnPart, ReviewView, Steering } from '@samenhang/shared/api/review';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Reply } from '../../../lib/api-client.ts';
import { useBackend } from '../../../lib/backend.ts';
import { type Fault, isProblem } from '../../../lib/fault.ts';
import { createReviewFeed, type FeedSetup, type Followed } from '../api/review-feed.ts';
import { sendDecisions, sendPart, steerReview } from '../api/reviews.ts';

/** What the parts of the page see of a review, and what they can do with it. */
export interface Desk extends Omit<Followed, 'view' | 'fault'> {
  readonly view: ReviewView;
  /** Something of one's own is on its way. */
  readonly isBusy: boolean;
  /** Why the last act of one's own brought nothing. */
  readonly failed: Fault | null;
  /** Somebody else was first, and what they did is shown. */
  readonly isOvertaken: boolean;
  part(part: OwnPart): void;
  steer(steering: Steering): void;
  decide(decisions: Decisions): void;
  /** Does again what failed. */
  again(): void;
}

const AROUND: FeedSetup = {
  now: () => Date.now(),
  random: () => Math.random(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  isHidden: () => document.hidden,
};

/** Another person, or the clock, was first: what they did is read, and stands. */
const OVERTAKEN = ['etag_mismatch', 'invalid_transition', 'step_over'] as const;

type Send = (etag: string) => Promise<Reply<unknown>>;

/** Follows a review while the page is there, and says once that this person is here. */
export function useReview(id: string): { followed: Followed; desk: Desk | null } {
  const backend = useBackend();
  const feed = useMemo(() => createReviewFeed(backend, id, AROUND), [backend, id]);
  const followed = useSyncExternalStore(feed.subscribe, feed.get);
  useEffect(() => {
    const follow = () => {
      if (!document.hidden) feed.refresh();
    };
    document.addEventListener('visibilitychange', follow);
    window.addEventListener('online', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      window.removeEventListener('online', follow);
    };
  }, [feed]);
  const { act, ...acts } = useActs(feed);
  const { view } = followed;
  useHere(view, () => void sendPart(backend, id, { kind: 'here' }).then(feed.refresh));
  if (view === null) return { followed, desk: null };
  const desk: Desk = {
    ...followed,
    ...acts,
    view,
    part: (part) => act(() => sendPart(backend, id, part)),
    steer: (steering) => act((etag) => steerReview(backend, id, steering, etag)),
    decide: (decisions) => act((etag) => sendDecisions(backend, id, decisions, etag)),
  };
  return { followed, desk };
}

/** What one does oneself: one thing at a time, and the review is read again after it. */
function useActs(feed: { get(): Followed; refresh(): void }) {
  const [state, setState] = useState({
    isBusy: false,
    failed: null as Fault | null,
    isOvertaken: false,
  });
  const last = useRef<Send | null>(null);
  const act = useCallback(
    (send: Send) => {
      last.current = send;
      setState({ isBusy: true, failed: null, isOvertaken: false });
      void send(feed.get().etag).then((reply) => {
        const isOvertaken = !reply.ok && OVERTAKEN.some((code) => isProblem(reply.fault, code));
        setState({
          isBusy: false,
          failed: reply.ok || isOvertaken ? null : reply.fault,
          isOvertaken,
        });
        feed.refresh();
      });
    },
    [feed],
  );
  const again = () => {
    if (last.current !== null) act(last.current);
  };
  return { ...state, act, again };
}

/** Once a visit; whoever was counted already is. */
function useHere(view: ReviewView | null, sayHere: () => void): void {
  const told = useRef(false);
  const isNew = view !== null && !view.mine.isHere && view.step !== 'done';
  useEffect(() => {
    if (!isNew || told.current) return;
    told.current = true;
    sayHere();
  });
}
