import type { AuditView } from '@samenhang/shared/api/audit';
import type { AuditAction } from '@samenhang/shared/api/audit-actions';
import type { CycleView } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** What of the log is looked at. */
export interface LogView {
  /** In UTC: `2026-11`. */
  readonly month: string;
  readonly action: AuditAction | null;
  /** Whose acts alone: an object id, or the system. */
  readonly actor: string | null;
}

export type LogEntry = AuditView['items'][number];

/** The newest entries of a view, and the rounds by whose titles they are told. */
export interface Log extends AuditView {
  readonly cycles: readonly CycleView[];
}

export async function readLog(backend: Backend, view: LogView): Promise<Reply<Log>> {
  const [read, listed] = await Promise.all([
    backend.send<AuditView>({ method: 'GET', path: pathOf(view, {}) }),
    backend.recall<{ readonly items: readonly CycleView[] }>(PATHS.cycles()),
  ]);
  if (!read.ok) return read;
  // Without their titles rounds are told by their ids.
  return { ...read, body: { ...read.body, cycles: listed.ok ? listed.body.items : [] } };
}

/** The page that comes after that entry. */
export function readMore(
  backend: Backend,
  view: LogView,
  after: string,
): Promise<Reply<AuditView>> {
  return backend.send({ method: 'GET', path: pathOf(view, { after }) });
}

export const LOG_FORMATS = ['csv', 'jsonl'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** The whole view as a file. */
export async function readFile(
  backend: Backend,
  view: LogView,
  format: LogFormat,
): Promise<Reply<Blob>> {
  const path = pathOf(view, { format });
  const read = await backend.send<string>({ method: 'GET', path, as: 'text' });
  if (!read.ok) return read;
  // Reading it as text took off the mark by which Excel knows the encoding.
  const mark = format === 'csv' ? '\uFEFF' : '';
  return { ...read, body: new Blob([mark, read.body]) };
}

function pathOf({ month, action, actor }: LogView, more: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({
    month,
    ...(action && { action }),
    ...(actor && { actor }),
    ...more,
  });
  return `${PATHS.audit()}?${query}`;
}
