import { RestError } from '@azure/data-tables';
import type { TransactionFailure } from '../ports/table-store.ts';

/** The service's answer that an entity, not its table, is missing. */
export function isMissingEntity(error: unknown): boolean {
  return error instanceof RestError && error.statusCode === 404 && codeOf(error) === NOT_FOUND;
}

/**
 * A transaction refused because of what is stored, or `undefined` for any other error. The service
 * names the operation by a number before the message: `1:The update condition …`.
 */
export function asTransactionFailure(error: unknown): TransactionFailure | undefined {
  if (!(error instanceof RestError)) return undefined;
  const reason = REASONS.get(codeOf(error));
  if (reason === undefined) return undefined;
  return { reason, index: Number(/^(\d+):/.exec(error.message)?.[1] ?? 0) };
}

const NOT_FOUND = 'ResourceNotFound';

const REASONS: ReadonlyMap<string, TransactionFailure['reason']> = new Map([
  ['EntityAlreadyExists', 'exists'],
  ['UpdateConditionNotSatisfied', 'changed'],
  [NOT_FOUND, 'missing'],
  ['EntityDoesNotExist', 'missing'],
]);

function codeOf(error: RestError): string {
  if (error.code !== undefined) return error.code;
  const { details } = error;
  if (typeof details !== 'object' || details === null || !('odataError' in details)) return '';
  const { odataError } = details;
  if (typeof odataError !== 'object' || odataError === null || !('code' in odataError)) return '';
  return typeof odataError.code === 'string' ? odataError.code : '';
}
