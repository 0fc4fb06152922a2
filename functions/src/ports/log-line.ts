/** What is logged of a request; nothing of who asked, or of what was said. */
export interface RequestLine extends Timed {
  readonly route: string;
  readonly status: number;
  /** The kind of a fault nobody foresaw. */
  readonly fault?: string;
}

/** What is logged of a job; nothing of tenant, cycle, unit or person. */
export interface JobLine extends Timed {
  /** The function's name. */
  readonly job: string;
  /** The kind of step that a message asks for, without its shard. */
  readonly step?: string;
  /** How often the message was taken, this time included; from 1. */
  readonly try?: number;
  /** `done`, or the code of the fault. */
  readonly outcome: string;
}

interface Timed {
  readonly ms: number;
  /** What a fault of storage came from, such as `CredentialUnavailableError`. */
  readonly cause?: string;
}

export type LogLine = RequestLine | JobLine;
export type Log = (line: LogLine) => void;

/** A fault's code or class, and that of its cause; messages may hold what must not be logged. */
export function faultOf(error: unknown): { readonly fault: string; readonly cause?: string } {
  const cause = error instanceof Error && error.cause !== undefined ? kindOf(error.cause) : '';
  return { fault: kindOf(error), ...(cause !== '' && { cause }) };
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
