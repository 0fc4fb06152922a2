import type {
  ImportPart,
  ImportView,
  NewImport,
  OrganisationUnits,
  OrganisationView,
} from '@samenhang/shared/api/organisation';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** What stands now, and what an undo would bring back. */
export function readOrganisation(backend: Backend): Promise<Reply<OrganisationView>> {
  return backend.send({ method: 'GET', path: PATHS.organisation() });
}

/** The tree of today; one that was never imported has no units. */
export async function readUnitsOfToday(backend: Backend): Promise<Reply<OrganisationUnits>> {
  return backend.send({ method: 'GET', path: PATHS.organisationUnits() });
}

export function beginImport(backend: Backend, asked: NewImport): Promise<Reply<ImportView>> {
  return backend.send({ method: 'POST', path: PATHS.imports(), body: asked });
}

/** A part of an import; the same part again replaces it. */
export function sendPart(
  backend: Backend,
  id: string,
  number: number,
  part: ImportPart,
): Promise<Reply<unknown>> {
  const path = PATHS.importPart(id, number);
  return backend.send({ method: 'PUT', path, body: part, zipped: true });
}

export function checkImport(backend: Backend, id: string): Promise<Reply<unknown>> {
  return backend.send({ method: 'POST', path: PATHS.importCheck(id) });
}

export function readImport(backend: Backend, id: string): Promise<Reply<ImportView>> {
  return backend.send({ method: 'GET', path: PATHS.import(id) });
}

/** Makes it the organisation, as the preview of that digest said; `leavers` where there is a brake. */
export function commitImport(
  backend: Backend,
  id: string,
  confirmed: { readonly digest: string; readonly leavers?: number },
): Promise<Reply<unknown>> {
  // Who belongs where is of another organisation from now on.
  backend.forget(PATHS.me());
  return backend.send({ method: 'POST', path: PATHS.importCommit(id), body: confirmed });
}

/** Makes the version before the organisation again. */
export function undoImport(backend: Backend): Promise<Reply<unknown>> {
  backend.forget(PATHS.me());
  return backend.send({ method: 'POST', path: PATHS.undo() });
}
