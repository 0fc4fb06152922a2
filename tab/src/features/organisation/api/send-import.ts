import type { ImportPart, NewImport } from '@samenhang/shared/api/organisation';
import type { Backend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { beginImport, checkImport, sendPart } from './organisation.ts';

/** What is brought in: where from, and its parts, made when they are sent. */
export interface Load {
  readonly asked: NewImport;
  readonly parts: number;
  readonly part: (number: number) => Promise<ImportPart>;
  /** What people are called by their object ids, as far as a file here says. */
  readonly names?: (ids: readonly string[]) => Promise<Readonly<Record<string, string>>>;
}

/** How far a load has come; sending goes on from there. */
export interface Sending {
  readonly load: Load;
  id: string | null;
  sent: number;
  checked: boolean;
}

/**
 * Sends what has not been sent yet, part by part, and has it checked; a directory is read by the
 * server itself.
 * @returns the fault that stopped it, or `null` once the check has begun.
 */
export async function sendImport(
  backend: Backend,
  sending: Sending,
  onProgress: () => void,
): Promise<Fault | null> {
  const { load } = sending;
  if (sending.id === null) {
    const begun = await beginImport(backend, load.asked);
    if (!begun.ok) return begun.fault;
    sending.id = begun.body.id;
    onProgress();
  }
  while (sending.sent < load.parts) {
    const part = await load.part(sending.sent);
    const put = await sendPart(backend, sending.id, sending.sent, part);
    if (!put.ok) return put.fault;
    sending.sent += 1;
    onProgress();
  }
  if (load.asked.source === 'directory' || sending.checked) return null;
  const asked = await checkImport(backend, sending.id);
  if (!asked.ok) return asked.fault;
  sending.checked = true;
  return null;
}
