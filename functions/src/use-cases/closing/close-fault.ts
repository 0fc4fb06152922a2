import type { CloseFaultCode } from '@samenhang/shared/api/close-job';
import { NewerFormatError } from '@samenhang/shared/formats/format';
import { isStorageUnavailable } from '../../ports/table-store.ts';

/** Why a step of closing cannot be done; it is tried again, and HR is told when that does not help. */
export class CloseFault extends Error {
  readonly code: CloseFaultCode;

  constructor(code: CloseFaultCode) {
    super(code);
    this.name = 'CloseFault';
    this.code = code;
  }
}

/** So many answers of a shard cannot be read; the whole shard was looked through. */
export class UnreadableFault extends CloseFault {
  readonly unreadable: number;

  constructor(unreadable: number) {
    super('response_damaged');
    this.unreadable = unreadable;
  }
}

/** What may be told of whatever went wrong. */
export function faultCodeOf(error: unknown): CloseFaultCode {
  if (error instanceof CloseFault) return error.code;
  if (error instanceof NewerFormatError) return 'format_newer';
  return isStorageUnavailable(error) ? 'storage_unavailable' : 'internal_error';
}
