import {
  AuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
} from '@azure/msal-browser';
import { identifierUri, SCOPE } from '@samenhang/shared/access/entra-names';
import { within } from '../lib/within.ts';
import { ANSWERS_WITHIN } from './office-js.ts';
import type { SignInFault } from './sign-in-fault.ts';

/** Whoever is asked for a password looks for it first, in milliseconds. */
const TYPED_WITHIN = 180_000;

/** Why there is no token. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly fault: SignInFault;
  constructor(fault: SignInFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Brings tokens of whoever is signed in to Outlook. */
export interface NestedTokens {
  /** The first one, for which somebody may be asked to sign in or to agree. */
  first(): Promise<string>;
  /** Another one, for which nobody is asked anything. */
  next(): Promise<string>;
}

/**
 * Nested app authentication: the tokens come from Outlook itself.
 * @param client our application in Entra.
 * @throws SignInError where this Outlook has no way to it.
 * @see https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
 */
export async function nestedTokens(client: string): Promise<NestedTokens> {
  // Without it the library would open a window of its own, which Outlook closes or loses.
  if (!('nestedAppAuthBridge' in window)) throw new SignInError('noBridge');
  const auth = { clientId: client, authority: 'https://login.microsoftonline.com/organizations' };
  const application = await within(
    ANSWERS_WITHIN,
    createNestablePublicClientApplication({ auth }),
  ).catch(toSignInError);
  const request = { scopes: [`${identifierUri(location.host, client)}/${SCOPE}`] };
  const silently = async () => (await application.acquireTokenSilent(request)).accessToken;
  const asking = async () => (await application.acquireTokenPopup(request)).accessToken;
  return {
    next: silently,
    first: () =>
      within(ANSWERS_WITHIN, silently())
        .catch((error) => {
          if (!(error instanceof InteractionRequiredAuthError)) throw error;
          return within(TYPED_WITHIN, asking());
        })
        .catch(toSignInError),
  };
}

function toSignInError(error: unknown): never {
  if (!(error instanceof AuthError)) throw new SignInError('noAnswer');
  throw new SignInError(/cancel/i.test(error.errorCode) ? 'cancelled' : 'refused');
}
