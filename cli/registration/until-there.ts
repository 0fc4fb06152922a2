import { AzureFault } from '../azure/azure-fault.ts';
import type { Ask, Call } from '../azure/http-client.ts';

const TRIES = 8;

/**
 * What was made just before, by this run or the last, is not at once there for every server of Graph.
 * @param wait milliseconds.
 */
export function untilThere(ask: Ask, wait: (ms: number) => Promise<unknown>): Ask {
  return async (call: Call) => {
    for (let tried = 1; ; tried++) {
      const answer = await ask(call);
      if (answer.status !== 404) return answer;
      if (tried === TRIES)
        throw new AzureFault('Graph does not find what it just made. Run this again in a minute.');
      await wait(1000 * tried);
    }
  };
}
