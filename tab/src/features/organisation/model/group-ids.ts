import { guidOfCell, isObjectId } from '@samenhang/shared/organisation/cell-text';

const MOST_GROUPS = 200;

/**
 * The object ids in what was typed or pasted, one per line or between commas; `null` where something
 * else is among them, or too many.
 * @example groupsOf('aaaaaaaa-0000-4000-8000-000000000001, x') → null
 */
export function groupsOf(text: string): string[] | null {
  const ids = [...new Set(text.split(/[\s,;]+/).map(guidOfCell))].filter((id) => id !== '');
  return ids.length <= MOST_GROUPS && ids.every(isObjectId) ? ids : null;
}
