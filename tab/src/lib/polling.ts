/** What one look brought: more to come, the end, or a fault that may pass. */
export type Heard = 'more' | 'done' | 'fault';

export interface Pace {
  /** Between two looks, in milliseconds. */
  readonly every: number;
  /** The longest wait, however many faults there were. */
  readonly atMost: number;
}

export interface Clock {
  /** Acts after so many milliseconds, unless it is called off. */
  after(milliseconds: number, act: () => void): () => void;
}

export interface Polling {
  /** Looks at once, unless a look is under way. */
  resume(): void;
  /** Looks no more until it is resumed; what is under way is still heard. */
  pause(): void;
  /** For good. */
  stop(): void;
}

/**
 * Looks again and again, one look at a time, until there is no more. After a fault it waits twice as
 * long, after another one twice as long again, up to a limit; once something is heard, as before.
 */
export function startPolling(look: () => Promise<Heard>, pace: Pace, clock: Clock): Polling {
  let state: 'awake' | 'paused' | 'over' = 'awake';
  let looking = false;
  let faults = 0;
  let callOff = () => {};

  const lookNow = () => {
    callOff();
    looking = true;
    void look()
      .catch((): Heard => 'fault')
      .then(hear);
  };
  const hear = (heard: Heard) => {
    looking = false;
    faults = heard === 'fault' ? faults + 1 : 0;
    if (heard === 'done') state = 'over';
    if (state === 'awake') callOff = clock.after(waitAfter(faults, pace), lookNow);
  };
  lookNow();
  return {
    resume() {
      if (state === 'over') return;
      state = 'awake';
      if (!looking) lookNow();
    },
    pause() {
      if (state !== 'over') state = 'paused';
      callOff();
    },
    stop() {
      state = 'over';
      callOff();
    },
  };
}

function waitAfter(faults: number, { every, atMost }: Pace): number {
  return Math.min(every * 2 ** faults, atMost);
}
