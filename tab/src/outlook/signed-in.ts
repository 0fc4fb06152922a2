import { languageOf } from '@samenhang/shared/languages';
import { createApiClient } from '../lib/api-client.ts';
import { hostTokens } from '../lib/auth.ts';
import { withMemory } from '../lib/memory.ts';
import { nestedTokens, SignInError } from './nested-tokens.ts';
import { type Offered, offeredBy } from './outlook-offers.ts';
import type { SignInFault } from './sign-in-fault.ts';

export type SignedIn =
  | { readonly ok: true; readonly offered: Offered }
  | { readonly ok: false; readonly fault: SignInFault };

/** Signs in to our own server as whoever uses Outlook. */
export async function signIn(client: string): Promise<SignedIn> {
  try {
    const { first, next } = await nestedTokens(client);
    let known: string | undefined = await first();
    const tokens = hostTokens(async () => {
      const token = known ?? (await next());
      known = undefined;
      return token;
    });
    return { ok: true, offered: offeredBy(withMemory(clientWith(tokens))) };
  } catch (error) {
    return { ok: false, fault: error instanceof SignInError ? error.fault : 'refused' };
  }
}

const clientWith = (tokens: ReturnType<typeof hostTokens>) =>
  createApiClient({
    base: '',
    tokens,
    language: () => languageOf(document.documentElement.lang),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    leaving: () => false,
  });
