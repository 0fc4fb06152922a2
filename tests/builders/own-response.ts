import {
  findResponsePlace,
  type OwnResponseRequest,
} from '@samenhang/functions/use-cases/respond/own-response';
import { readOwnResponse } from '@samenhang/functions/use-cases/respond/read-own-response';
import {
  type SaveResponseRequest,
  saveResponse,
} from '@samenhang/functions/use-cases/respond/save-response';
import { withdrawResponse } from '@samenhang/functions/use-cases/respond/withdraw-response';
import type { Services } from '@samenhang/functions/use-cases/services';

/** What the server does with a request about one's own response: its place first, then the rest. */

export async function saveAs(
  services: Services,
  request: OwnResponseRequest & SaveResponseRequest,
) {
  const place = await findResponsePlace(services, request);
  return place.ok ? saveResponse(services, place.value, request) : place;
}

export async function readAs(services: Services, request: OwnResponseRequest) {
  const place = await findResponsePlace(services, request);
  return place.ok ? readOwnResponse(services, place.value) : place;
}

export async function withdrawAs(
  services: Services,
  { revision, ...request }: OwnResponseRequest & { readonly revision: string },
) {
  const place = await findResponsePlace(services, request);
  return place.ok ? withdrawResponse(services, place.value, revision) : place;
}
