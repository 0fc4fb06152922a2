import type { ExportedResults } from '@samenhang/shared/api/exported-results';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** What is downloaded: a unit's own result, or with those of all units below it. */
export interface Wanted {
  readonly cycle: string;
  readonly unit: string;
  readonly scope: 'unit' | 'below';
}

/** The document as the server writes it, in the language of the reader. */
export function readDocument(
  backend: Backend,
  wanted: Wanted,
  format: 'csv' | 'json',
): Promise<Reply<string>> {
  return backend.send({ method: 'GET', path: pathOf(wanted, format), as: 'text' });
}

export function readResults(backend: Backend, wanted: Wanted): Promise<Reply<ExportedResults>> {
  return backend.send({ method: 'GET', path: pathOf(wanted, 'json') });
}

function pathOf({ cycle, unit, scope }: Wanted, format: string): string {
  return `${PATHS.exported(cycle, unit)}?format=${format}&scope=${scope}`;
}
