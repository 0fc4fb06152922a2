import { AzureFault } from '../azure/azure-fault.ts';
import { azureSaid } from '../azure/azure-said.ts';
import {
  type Answer,
  type Ask,
  type Call,
  httpClient,
  type Patience,
} from '../azure/http-client.ts';

const ADVICE: Readonly<Record<number, string>> = {
  401: 'The token is not accepted. Sign in with `az login`, and run this again.',
  403: 'Your account may not do this. It takes the role Application Developer, or Cloud Application Administrator for an application of somebody else and for giving roles to groups.',
  409: 'Somebody changed it at the same moment. Run this again.',
};

/** Microsoft Graph refused; `message` says what, why, and what to do. */
export class GraphRefusal extends AzureFault {
  /** Graph's own sentence. */
  readonly said: string;
  readonly status: number;

  constructor({ method, path }: Call, { status, body }: Answer) {
    const said = azureSaid(body).message || 'without a reason';
    const advice =
      ADVICE[status] ?? 'Register by hand as docs/deploy.md says, and tell us what it said.';
    super(`Graph refused ${method} ${path} (${status}): ${said}\n${advice}`);
    this.said = said;
    this.status = status;
  }
}

/**
 * Asks Microsoft Graph. What is not there is answered with 404.
 * @param url of Graph, without a version or a slash at its end.
 * @throws GraphRefusal for whatever is neither done nor simply not there.
 * @throws AzureFault where there is no answer.
 */
export function graph(url: string, token: string, patience: Patience = {}): Ask {
  const service = {
    name: 'Microsoft Graph',
    url: `${url}/v1.0`,
    afterwards: ': what is done stays done',
  };
  const ask = httpClient(service, token, patience);
  return async (call) => {
    const answer = await ask(call);
    if (answer.status < 400 || answer.status === 404) return answer;
    throw new GraphRefusal(call, answer);
  };
}
