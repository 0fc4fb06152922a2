import type { CycleView } from '@samenhang/shared/api/cycle';
import { toBase64Url } from './base64url.ts';

/**
 * By what a draft on a device is known to be of a cycle, without the name of either. The moment the
 * cycle opened is in it, as organisations may give the same id.
 */
export async function roundMark({
  id,
  opensAt,
}: Pick<CycleView, 'id' | 'opensAt'>): Promise<string> {
  const bytes = new TextEncoder().encode(`${id} ${opensAt}`);
  return toBase64Url(await crypto.subtle.digest('SHA-256', bytes));
}
