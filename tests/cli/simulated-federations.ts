import * as z from 'zod';
import { type Asked, type Reply, refusal } from './stand-in.ts';

const credentialSchema = z.object({
  name: z.string(),
  issuer: z.string(),
  subject: z.string(),
  audiences: z.array(z.string()),
});
export type Credential = z.infer<typeof credentialSchema>;

const OF = String.raw`^/v1\.0/applications(?:/[^/]+|\(uniqueName='[^']+'\))/federatedIdentityCredentials`;
const LIST = new RegExp(`${OF}$`);
const ONE = new RegExp(String.raw`${OF}\(name='([^']+)'\)$`);

export type Federations = ReturnType<typeof federations>;

/**
 * The federated credentials of the one application: no more than 20, and none of the same issuer and subject
 * as another.
 * @see https://learn.microsoft.com/graph/api/federatedidentitycredential-upsert
 */
export function federations(written: string[]) {
  const credentials: Credential[] = [];

  function answer({ method, pathname, body, prefer }: Asked): Reply | undefined {
    if (LIST.test(pathname) && method === 'GET')
      return { status: 200, body: { value: credentials } };
    const name = ONE.exec(pathname)?.[1];
    return name === undefined
      ? undefined
      : put(credentialSchema.parse({ name, ...body }), prefer === 'create-if-missing');
  }

  function put(wanted: Credential, mayMake: boolean): Reply {
    const place = credentials.findIndex(({ name }) => name === wanted.name);
    const others = credentials.filter(({ name }) => name !== wanted.name);
    if (others.some((one) => one.issuer === wanted.issuer && one.subject === wanted.subject))
      return { status: 409, body: refusal('Conflict', 'issuer and subject must be unique') };
    if (place === -1 && !mayMake) return { status: 404, body: refusal() };
    if (place === -1 && credentials.length >= 20)
      return { status: 400, body: refusal('Request_BadRequest', 'at most 20') };
    written.push('federatedIdentityCredential');
    if (place === -1) credentials.push(wanted);
    else credentials[place] = wanted;
    return place === -1 ? { status: 201, body: wanted } : { status: 204 };
  }

  return { credentials, answer };
}
