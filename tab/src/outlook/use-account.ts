import { useRef, useState } from 'react';
import type { OfficeJs } from './office-js.ts';
import type { Offered } from './outlook-offers.ts';
import { paneIds } from './pane-address.ts';
import type { SignInFault } from './sign-in-fault.ts';
import type { SignedIn } from './signed-in.ts';

/** Whether somebody is signed in to our own server; nothing needs it but a choice. */
type Account =
  | { readonly kind: 'out' | 'signingIn' }
  | { readonly kind: 'failed'; readonly fault: SignInFault }
  | { readonly kind: 'in'; readonly offered: Offered };

export interface SigningIn {
  readonly account: Account;
  readonly signIn: () => void;
  /** Without signing in; whatever is still on its way is not waited for. */
  readonly goOn: () => void;
}

export function useAccount(office: OfficeJs): SigningIn {
  const [account, setAccount] = useState<Account>({ kind: 'out' });
  const attempt = useRef(0);
  const signIn = async () => {
    const mine = ++attempt.current;
    setAccount({ kind: 'signingIn' });
    const outcome = await signedIn(office);
    if (mine !== attempt.current) return;
    setAccount(
      outcome.ok ? { kind: 'in', offered: outcome.offered } : { kind: 'failed', ...outcome },
    );
  };
  const goOn = () => {
    attempt.current += 1;
    setAccount({ kind: 'out' });
  };
  return { account, signIn: () => void signIn(), goOn };
}

async function signedIn({ context: { requirements } }: OfficeJs): Promise<SignedIn> {
  const { client } = paneIds(location.search);
  const isSupported = requirements.isSetSupported('NestedAppAuth', '1.1');
  if (client === undefined || !isSupported) return { ok: false, fault: 'unsupported' };
  try {
    return await (await import('./signed-in.ts')).signIn(client);
  } catch {
    return { ok: false, fault: 'notLoaded' };
  }
}
