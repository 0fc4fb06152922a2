import { isDeepStrictEqual } from 'node:util';
import { identifierUri } from '@samenhang/shared/access/entra-names';
import type { Application } from './application.ts';
import {
  COMMAND_REDIRECT,
  paneRedirect,
  WANTED_CLAIM,
  WANTED_CLIENTS,
  WANTED_ROLES,
  WANTED_SCOPE,
} from './wanted.ts';

/** One thing that is not yet as it should be. */
export interface Change {
  /** For a person to read. */
  readonly what: string;
  /** What is sent to Graph for it. */
  readonly patch: Readonly<Record<string, unknown>>;
}

/**
 * What it takes to make a registration fit, in the order in which Graph takes it: a host can be
 * authorised for a scope only once that is there. What others put into the registration stays.
 */
export function changesTo(found: Application, host: string): Change[] {
  const api = {
    ...found.api,
    requestedAccessTokenVersion: 2,
    oauth2PermissionScopes: withWanted(found.api.oauth2PermissionScopes, [WANTED_SCOPE], 'id'),
  };
  const clients = withWanted(found.api.preAuthorizedApplications, hostsOf(found), 'appId');
  const uri = identifierUri(host, found.appId);
  const redirect = paneRedirect(host);
  const { accessToken } = found.optionalClaims;
  return [
    changed('tokens of version 2, and the scope access_as_user', found.api, { api }),
    changed('the address that tokens are for', found.identifierUris, {
      identifierUris: withText(found.identifierUris, uri),
    }),
    changed('the app roles', found.appRoles, {
      appRoles: withWanted(found.appRoles, WANTED_ROLES, 'id'),
    }),
    changed('the claim that tells guests apart', found.optionalClaims, {
      optionalClaims: {
        ...found.optionalClaims,
        accessToken: withWanted(accessToken, [WANTED_CLAIM], 'name'),
      },
    }),
    changed('signing in from Outlook', found.spa, {
      spa: { ...found.spa, redirectUris: withText(found.spa.redirectUris, redirect) },
    }),
    changed('signing in from the command line', found.publicClient, {
      publicClient: {
        ...found.publicClient,
        redirectUris: withText(found.publicClient.redirectUris, COMMAND_REDIRECT),
      },
    }),
    changed(
      'the hosts of Microsoft 365',
      found.api.preAuthorizedApplications,
      {
        api: { ...api, preAuthorizedApplications: clients },
      },
      clients,
    ),
  ].flat();
}

/** The hosts, with what else they may ask for already. */
function hostsOf({ api: { preAuthorizedApplications: before } }: Application) {
  return WANTED_CLIENTS.map(({ appId, delegatedPermissionIds: [scope = ''] }) => {
    const found = before.find((one) => one.appId === appId)?.delegatedPermissionIds ?? [];
    return { appId, delegatedPermissionIds: withText(found, scope) };
  });
}

/** @param now what is compared, where the patch holds more than that. */
function changed(
  what: string,
  before: unknown,
  patch: Change['patch'],
  now: unknown = Object.values(patch)[0],
): Change[] {
  return isDeepStrictEqual(before, now) ? [] : [{ what, patch }];
}

/** Ours in place of what has its key, at the end where nothing has; others as they are. */
function withWanted<Key extends string>(
  found: readonly Readonly<Record<Key, unknown>>[],
  wanted: readonly Readonly<Record<Key, unknown>>[],
  key: Key,
): object[] {
  const added = wanted.filter((one) => found.every((other) => other[key] !== one[key]));
  const mended = found.map((one) => {
    const ours = wanted.find((other) => other[key] === one[key]);
    return ours === undefined ? one : { ...one, ...ours };
  });
  return [...mended, ...added];
}

const withText = (found: readonly string[], text: string) =>
  found.includes(text) ? [...found] : [...found, text];
