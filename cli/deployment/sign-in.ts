import { PublicClientApplication } from '@azure/msal-node';
import { SCOPE } from '@samenhang/shared/access/entra-names';

/**
 * A token of whoever signs in, in a browser of this machine; it is kept nowhere. The registration of the app
 * itself asks for it, so that the app takes it.
 * @param show says where to sign in.
 * @throws Error in Entra's words.
 */
export async function signIn(
  { tenant, clientId }: { readonly tenant: string; readonly clientId: string },
  show: (address: string) => void,
): Promise<string> {
  const authority = `https://login.microsoftonline.com/${tenant}`;
  const application = new PublicClientApplication({ auth: { clientId, authority } });
  const { accessToken } = await application.acquireTokenInteractive({
    // By its id: Entra gives an application no token for itself by its address (AADSTS90009).
    scopes: [`${clientId}/${SCOPE}`],
    openBrowser: async (address) => show(address),
  });
  return accessToken;
}
