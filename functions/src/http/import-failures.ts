import type { CommitImportError } from '../use-cases/organisation/commit-import.ts';
import type { Failure } from './definition.ts';

/** The problem for each way in which bringing in the organisation can fail. */
export function toImportFailure({
  code,
}: {
  readonly code: CommitImportError['code'] | 'nothing_to_undo';
}): Failure {
  return { problem: code === 'being_changed' ? 'etag_mismatch' : code };
}
