import type { SimulatedOutlook } from './simulated-outlook.ts';

/** As office.js numbers its faults: of its own, and too soon. */
const INTERNAL = 5001;
const NOT_READY = 9014;

/** Answers calls as Outlook does, or as it does when it does what was chosen wrong. */
export function misbehaving({ state, openAnother }: SimulatedOutlook) {
  const trouble = () => state().trouble;
  let calls = 0;
  const answer = (
    done: unknown,
    make: () => { readonly value?: unknown; readonly code?: number },
  ) => {
    if (trouble() === 'neverAnswers') return;
    calls += 1;
    const isEarly = trouble() === 'busyOnce' && calls === 1;
    const { value, code } = isEarly ? { code: NOT_READY } : make();
    const status = code === undefined ? 'succeeded' : 'failed';
    const error = code === undefined ? null : { code };
    // Never while it is being called.
    queueMicrotask(() => {
      if (typeof done === 'function') done({ status, value, error });
    });
  };
  return {
    trouble,
    read: (done: unknown, get: () => unknown) => {
      answer(done, () => ({ value: get() }));
      // The pane has looked, and has not written yet.
      if (trouble() === 'switched') openAnother();
    },
    /** @param act what comes back is the number of a fault. */
    write: (done: unknown, act: () => number | undefined) =>
      answer(done, () => {
        if (trouble() === 'refuses') return { code: INTERNAL };
        const code = trouble() === 'swallows' ? undefined : act();
        return code === undefined ? {} : { code };
      }),
  };
}
