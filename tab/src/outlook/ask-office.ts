import { within } from '../lib/within.ts';
import type { OfficeFault, Outcome } from './office-fault.ts';
import { ANSWERS_WITHIN, type Answer } from './office-js.ts';

/** "An internal error occurred": seen on new appointments that are not ready yet. */
const NOT_READY = 9014;
const READY_AFTER = 500;

type Call<T> = (done: (answer: Answer<T>) => void) => void;

/**
 * What Outlook answers, or why it does not. A call that comes too early is made again once; one that
 * is never answered is given up.
 * @example await askOffice<string>((done) => item.subject.getAsync(done))
 */
export async function askOffice<T>(call: Call<T>): Promise<Outcome<T>> {
  const first = await once(call);
  if (first.ok || first.fault !== 'busy') return first;
  await new Promise((resolve) => setTimeout(resolve, READY_AFTER));
  return once(call);
}

async function once<T>(call: Call<T>): Promise<Outcome<T>> {
  const outcome = new Promise<Outcome<T>>((resolve) => {
    try {
      call((answer) => resolve(outcomeOf(answer)));
    } catch {
      // Of what a version lacks, the call itself throws.
      resolve(failed('refused'));
    }
  });
  return within(ANSWERS_WITHIN, outcome).catch(() => failed('noAnswer'));
}

function outcomeOf<T>({ status, value, error }: Answer<T>): Outcome<T> {
  if (status === 'succeeded') return { ok: true, value };
  return failed(error?.code === NOT_READY ? 'busy' : 'refused');
}

const failed = (fault: OfficeFault) => ({ ok: false, fault }) as const;
