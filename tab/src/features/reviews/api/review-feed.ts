import type { ReviewView } from '@samenhang/shared/api/review';
import type { Reply } from '../../../lib/api-client.ts';
import type { Asked, Backend } from '../../../lib/backend.ts';
import { type Fault, remedyOf } from '../../../lib/fault.ts';
import { betterOffset, type ClockOffset } from '../model/clock-offset.ts';
import {
  type Follower,
  followReview,
  type Look,
  type Surroundings,
} from '../model/follow-review.ts';
import { paceOf } from '../model/review-pace.ts';
import { readReview, takeEarlyLook } from './reviews.ts';

/** A review as it is known on this device. */
export interface Followed {
  /** `null` until it is read. */
  readonly view: ReviewView | null;
  /** To be sent as `If-Match`. */
  readonly etag: string;
  /** How far the server's clock is ahead of this device's, in milliseconds. */
  readonly ahead: number;
  /** Why it is followed no longer. */
  readonly fault: Fault | null;
  readonly isReconnecting: boolean;
}

/** A review that is read again and again while somebody listens. */
export interface ReviewFeed {
  get(): Followed;
  /** Follows it for as long as there is a listener. */
  subscribe(changed: () => void): () => void;
  /** Looks at once, whatever was known: after what one did oneself, or when the page is seen again. */
  refresh(): void;
}

export interface FeedSetup extends Surroundings {
  isHidden(): boolean;
}

/** Only then is it said: a single one passes before anybody could read it. */
const FAULTS_TOLD_FROM = 2;
const NOTHING: Followed = { view: null, etag: '', ahead: 0, fault: null, isReconnecting: false };
/** Asking again brings the same. */
const FOR_GOOD = ['access', 'gone'];

export function createReviewFeed(backend: Backend, id: string, setup: FeedSetup): ReviewFeed {
  let known = NOTHING;
  let unless: string | null = null;
  let offset: ClockOffset | null = null;
  let cameAt = setup.now();
  const listeners = new Set<() => void>();

  const tell = (news: Partial<Followed>) => {
    known = { ...known, ...news };
    for (const changed of listeners) changed();
  };
  const look = async (): Promise<Look> => {
    const asked = takeEarlyLook(backend, id) ?? askedNow(readReview(backend, id, unless), setup);
    const reply = await asked.reply;
    const heardAt = await asked.heard;
    if (!reply.ok) {
      if (!FOR_GOOD.includes(remedyOf(reply.fault))) return { kind: 'fault', ...patience(reply) };
      tell({ fault: reply.fault });
      return { kind: 'over' };
    }
    if (reply.body === undefined) return { kind: 'heard' };
    // Another instance may answer with what it had read before: nobody is taken back.
    if (reply.body.version < (known.view?.version ?? 0)) return { kind: 'heard' };
    offset = betterOffset(offset, { sentAt: asked.at, heardAt, now: reply.body.now });
    unless = reply.etag;
    const etag = reply.etag ?? `"${reply.body.version}"`;
    tell({ view: reply.body, etag, ahead: offset.ahead });
    return { kind: 'heard' };
  };
  const following = {
    look,
    pace: () => paceOf(known.view, setup.isHidden(), setup.now() - cameAt),
    revealAt: () => revealAtHere(known),
    onFaults: (count: number) => {
      const isReconnecting = count >= FAULTS_TOLD_FROM;
      if (isReconnecting !== known.isReconnecting) tell({ isReconnecting });
    },
  };
  const listened = whileListened(() => followReview(following, setup), listeners);
  return {
    get: () => known,
    subscribe: listened.subscribe,
    refresh() {
      unless = null;
      cameAt = setup.now();
      listened.follower()?.nudge();
    },
  };
}

function askedNow<T>(reply: Promise<Reply<T>>, { now }: Pick<FeedSetup, 'now'>): Asked<T> {
  return { at: now(), reply, heard: reply.then(() => now()) };
}

/** Follows from the first listener to the last. */
function whileListened(follow: () => Follower, listeners: Set<() => void>) {
  let follower: Follower | null = null;
  return {
    follower: () => follower,
    subscribe(changed: () => void) {
      listeners.add(changed);
      follower ??= follow();
      return () => {
        listeners.delete(changed);
        if (listeners.size > 0) return;
        follower?.stop();
        follower = null;
      };
    },
  };
}

/** When the result is revealed, by this device's clock. */
export function revealAtHere({ view, ahead }: Pick<Followed, 'view' | 'ahead'>): number | null {
  return view?.revealAt == null ? null : Date.parse(view.revealAt) - ahead;
}

function patience({ retryAfter }: { readonly retryAfter?: number }) {
  return retryAfter === undefined ? {} : { retryAfter };
}
