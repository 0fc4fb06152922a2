import type { TFunction } from 'i18next';
import type { FieldFault } from '../../../lib/fault.ts';

const FIELDS = [
  ['/id', 'normField.id'],
  ['/title', 'normField.title'],
  ['/passport/organisations', 'passport.organisations'],
  ['/passport/respondents', 'passport.respondents'],
  ['/passport/period', 'passport.period'],
  ['/passport/sector', 'passport.sector'],
  ['/passport/instrumentVersion', 'passport.instrument'],
  ['/passport/source', 'passport.source'],
] as const;

/** What is wrong with a norm, each with the field as the page calls it; of scores, with the score. */
export function faultSentences(t: TFunction, faults: readonly FieldFault[]): string[] {
  return faults.map(({ pointer, message }) =>
    t('normFault.field', { field: fieldOf(t, pointer), message }),
  );
}

function fieldOf(t: TFunction, pointer: string): string {
  const [, score] = /^\/scores\/([^/]+)/.exec(pointer) ?? [];
  if (score !== undefined) return t('normField.score', { score });
  if (pointer.startsWith('/scores')) return t('normField.scores');
  const [, key] = FIELDS.find(([field]) => pointer.startsWith(field)) ?? [];
  return key === undefined ? pointer : t(key);
}
