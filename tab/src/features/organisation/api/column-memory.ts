import { PATHS } from '@samenhang/shared/api/paths';
import type { Settings } from '@samenhang/shared/api/settings';
import type { ColumnRole } from '@samenhang/shared/api/settings-words';
import { type Column, rememberedColumns } from '@samenhang/shared/organisation/columns';
import type { Backend } from '../../../lib/backend.ts';

/** What the tenant settled its columns to be; nothing where that cannot be read. */
export async function recallColumns(
  backend: Backend,
): Promise<Readonly<Record<string, ColumnRole>>> {
  const read = await backend.send<Settings>({ method: 'GET', path: PATHS.settings() });
  return read.ok ? read.body.columns : {};
}

/** Keeps a mapping for the next file. Whether that works is no condition of the import. */
export async function rememberColumns(backend: Backend, columns: readonly Column[]): Promise<void> {
  const path = PATHS.settings();
  const read = await backend.send<Settings>({ method: 'GET', path });
  if (!read.ok) return;
  const body = { ...read.body, columns: rememberedColumns(columns, read.body.columns) };
  await backend.send({ method: 'PUT', path, body, etag: read.etag });
}
