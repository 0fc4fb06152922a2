import type { Import } from '../../repositories/imports-table.ts';
import type { Uses } from '../services.ts';
import type { ImportMessage, ImportStep } from './import-step.ts';
import { abandonImport } from './run-import-step.ts';

/** A message that failed comes again by itself, a little sooner than this. */
const LOST_AFTER_MS = 3 * 60_000;
/** An import that nobody goes on with is given up, and what it brought in is removed. */
const LEFT_AFTER_MS = 24 * 3_600_000;

type Sweeping = Uses<'clock' | 'imports' | 'importParts' | 'tenants'>;

/** Wakes imports whose message was lost, and gives up those that were left. */
export async function sweepImports(
  services: Sweeping,
  tenants: Iterable<string>,
): Promise<ImportMessage[]> {
  const messages: ImportMessage[] = [];
  for (const tenant of tenants) {
    for (const one of await services.imports.all(tenant)) {
      messages.push(...(await sweepImport(services, tenant, one)));
    }
  }
  return messages;
}

async function sweepImport(
  services: Sweeping,
  tenant: string,
  one: Import,
): Promise<ImportMessage[]> {
  const since = services.clock().getTime() - one.at.getTime();
  const step = stepOf(one);
  const message = { tenant, import: one.id };
  if (step !== undefined) return since >= LOST_AFTER_MS ? [{ ...message, step }] : [];
  if (LEAVABLE.has(one.state) && since >= LEFT_AFTER_MS) await abandonImport(services, message);
  return [];
}

/** What is being done with it behind the scenes. */
function stepOf({ state, asked }: Import): ImportStep | undefined {
  if (state === 'receiving') return asked.source === 'directory' ? 'read' : undefined;
  if (state === 'checking') return 'check';
  return state === 'committing' ? 'commit' : undefined;
}

const LEAVABLE: ReadonlySet<Import['state']> = new Set(['receiving', 'faulty', 'ready']);
