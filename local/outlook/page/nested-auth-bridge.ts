/// <reference lib="dom" />
import type { OutlookState } from './outlook-state.ts';

type Listener = (answer: string) => void;

/** Of Outlook's faults, as the library that asks knows them. */
const FAULTS: Partial<Record<OutlookState['trouble'], string>> = {
  signInFails: 'PERSISTENT_ERROR',
  signInCancelled: 'USER_CANCEL',
};

/** The way to Entra that Outlook offers an add-in; here the local issuer is at its end. */
export function nestedAuthBridge(state: () => OutlookState) {
  const listeners = new Set<Listener>();
  const answer = (requestId: string, body: object) => {
    for (const listener of listeners) listener(JSON.stringify({ requestId, ...body }));
  };
  return {
    addEventListener: (_: string, listener: Listener) => void listeners.add(listener),
    removeEventListener: (_: string, listener: Listener) => void listeners.delete(listener),
    postMessage: (message: string) => {
      const { method, requestId }: Record<string, unknown> = JSON.parse(message);
      const { trouble, persona } = state();
      if (typeof requestId !== 'string' || trouble === 'signInSilent') return;
      if (method === 'GetInitContext') {
        const initContext = { sdkName: 'simulated Outlook', sdkVersion: '1.0.0', capabilities: {} };
        return answer(requestId, { success: true, initContext });
      }
      const status = FAULTS[trouble];
      if (status !== undefined) return answer(requestId, { success: false, error: { status } });
      void fetch(`/local/entra/nested?${new URLSearchParams({ persona })}`)
        .then((response) => response.json())
        .then((body) => answer(requestId, { success: true, ...body }));
    },
  };
}
