import type { Principal } from '@samenhang/shared/access/principal';
import { err } from '@samenhang/shared/result';
import { findResponsePlace, type ResponsePlace } from '../use-cases/respond/own-response.ts';
import { OF_ANY_TOKEN } from './access-kinds.ts';
import type { AccessKind } from './definition.ts';
import { toFailure } from './response-views.ts';

/**
 * A member who is invited to the cycle that the route names. The place is that of their own
 * response; nobody else's can be asked for.
 */
export const inAudience: AccessKind<Principal, { readonly cycle: string }, ResponsePlace> = {
  name: 'audience',
  wantsToken: true,
  problems: [...OF_ANY_TOKEN, 'not_in_audience'],
  identify: (byToken) => byToken(),
  find: async (services, principal, { cycle }) => {
    const place = await findResponsePlace(services, { principal, cycle });
    return place.ok ? place : err(toFailure(place.error));
  },
};
