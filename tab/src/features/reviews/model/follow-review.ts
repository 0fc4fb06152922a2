/** What one look brought. */
export type Look =
  | { readonly kind: 'heard' }
  /** It may pass; `retryAfter` as the server asks, in milliseconds. */
  | { readonly kind: 'fault'; readonly retryAfter?: number }
  /** There is nothing here, or not for this reader. */
  | { readonly kind: 'over' };

/** Time and chance, given so that tests need not wait for either. */
export interface Surroundings {
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** Acts after so many milliseconds, unless it is called off. */
  after(milliseconds: number, act: () => void): () => void;
}

interface Following {
  look(): Promise<Look>;
  /** Milliseconds between two looks, asked for anew each time; `null` to rest until it is nudged. */
  pace(): number | null;
  /** When everybody counts down to something, by this device's clock. */
  revealAt(): number | null;
  /** After how many faults in a row; 0 once something is heard. */
  onFaults(count: number): void;
}

export interface Follower {
  /** Looks at once; where a look is under way, once more after it. */
  nudge(): void;
  /** For good. */
  stop(): void;
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** In parts of one, so that a room full of people does not ask at one moment. */
const JITTER = 0.2;
const REVEALED_WITHIN = 250;

/** Looks at a review again and again, one look at a time, until there is nothing to look at. */
export function followReview(following: Following, around: Surroundings): Follower {
  let isOver = false;
  let isLooking = false;
  let isAsked = false;
  let faults = 0;
  let callOff = () => {};

  const lookNow = () => {
    callOff();
    isLooking = true;
    isAsked = false;
    void following
      .look()
      .catch((): Look => ({ kind: 'fault' }))
      .then(hear);
  };
  const hear = (look: Look) => {
    isLooking = false;
    if (isOver) return;
    isOver = look.kind === 'over';
    faults = look.kind === 'fault' ? faults + 1 : 0;
    following.onFaults(faults);
    if (isOver) return;
    if (isAsked) lookNow();
    else rest(waitAfter(look, faults, following, around));
  };
  const rest = (wait: number | null) => {
    callOff = wait === null ? () => {} : around.after(wait, lookNow);
  };
  lookNow();
  return {
    nudge() {
      if (isOver) return;
      if (isLooking) isAsked = true;
      else lookNow();
    },
    stop() {
      isOver = true;
      callOff();
    },
  };
}

function waitAfter(
  look: Look,
  faults: number,
  following: Following,
  around: Surroundings,
): number | null {
  const jittered = (milliseconds: number) =>
    milliseconds * (1 - JITTER + 2 * JITTER * around.random());
  const pace = following.pace();
  if (pace === null) return null;
  if (look.kind === 'fault') {
    const wait = jittered(Math.min(FIRST_WAIT * 2 ** (faults - 1), LONGEST_WAIT));
    return Math.max(Math.min(wait, LONGEST_WAIT), look.retryAfter ?? 0);
  }
  const wait = jittered(pace);
  const revealAt = following.revealAt();
  const left = revealAt === null ? 0 : revealAt - around.now();
  return left > 0 ? Math.min(wait, left + REVEALED_WITHIN * around.random()) : wait;
}
