import type { CycleView } from '@samenhang/shared/api/cycle';
import { CHECKS } from '@samenhang/shared/api/settings-words';
import type { useText } from '../../../lib/text.ts';
import type { LogEntry } from '../api/log.ts';

interface Known {
  readonly words: ReturnType<typeof useText>;
  /** Whose own entries say so. */
  readonly you: string;
  readonly cycles: readonly CycleView[];
}

/** So much of an id tells two apart that stand in one list. */
const SHORT = 8;
const short = (id: string) => id.slice(0, SHORT);

type Actor = Pick<LogEntry, 'actor' | 'role'>;

/** Who did it; no name, as the log has none. */
export function whoWords(
  { actor, role }: Actor,
  { words: { t }, you }: Pick<Known, 'words' | 'you'>,
): string {
  if (actor === you) return t('log.you');
  return t(`logRole.${role}`, { id: short(actor) });
}

/** To what it was done; `null` where what was done says that already. */
export function aboutWords(entry: LogEntry, { words, cycles }: Known): string | null {
  const { t, language, format } = words;
  const titleOf = (id: string) => cycles.find((cycle) => cycle.id === id)?.title[language] ?? id;
  const { target } = entry;
  switch (entry.action) {
    case 'comment_hidden':
    case 'comment_shown':
      return commentWords(entry, titleOf(entry.details.cycle), words);
    case 'organisation_imported':
      return importWords(entry.details, words);
    case 'results_exported': {
      const { unit, scope, format: kind } = entry.details;
      const named = { unit, format: kind.toUpperCase(), name: titleOf(target.id) };
      return t(`logAbout.${scope === 'unit' ? 'exported' : 'exportedBelow'}`, named);
    }
    case 'key_destroyed':
      return destroyedWords(entry.details, titleOf(target.id), words);
    case 'import_checked': {
      const { changes, faults } = entry.details;
      return changes ? t('logAbout.checked', changes) : t('logAbout.faulty', { count: faults });
    }
    case 'review_started':
    case 'review_taken_over':
    case 'review_decided':
      return t('logAbout.review', { ...entry.details, name: titleOf(entry.details.cycle) });
    case 'norm_put':
      return t('logAbout.norm', { id: target.id });
    case 'pool_joined':
    case 'pool_left':
    case 'organisation_undone':
      return null;
    case 'settings_changed':
      return format.list(entry.details.changed.map((part) => t(`logSetting.${part}`))) || null;
    case 'check_tried':
      return checkWords(target.id, entry.details, words);
    case 'log_read':
    case 'log_exported':
      return t('logAbout.log', { month: monthWords(format, target.id) });
    default:
      return t('logAbout.cycle', { name: titleOf(target.id) });
  }
}

type OfComment = Extract<LogEntry, { action: `comment_${string}` }>;

/** Which comment, and why it was hidden. */
function commentWords(entry: OfComment, name: string, { t }: Known['words']): string {
  const named = { id: short(entry.target.id), unit: entry.details.unit, name };
  if (entry.action === 'comment_shown') return t('logAbout.comment', named);
  return t('logAbout.hidden', { ...named, reason: t(`hidingReason.${entry.details.reason}`) });
}

type Destroyed = Extract<LogEntry, { action: 'key_destroyed' }>['details'];

/** Of which round, and until when the key could be brought back. */
function destroyedWords(
  { recoverableUntil: until }: Destroyed,
  name: string,
  { t, format }: Known['words'],
): string {
  const named = { name, until: until && format.dayAndTime(until) };
  return t(`logAbout.${until === undefined ? 'cycle' : 'recoverable'}`, named);
}

type Tried = Extract<LogEntry, { action: 'check_tried' }>['details'];

/** Which connection was tried, or all of the installation, and what came of it. */
function checkWords(id: string, { state }: Tried, { t }: Known['words']): string {
  const known = CHECKS.find((check) => check === id);
  if (known === undefined)
    return t(state === 'works' ? 'logAbout.wholeWorks' : 'logAbout.wholeFails');
  const check = t(`connectionName.${known}`);
  return t('logAbout.check', { check, state: t(`connectionState.${state}`) });
}

type Imported = Extract<LogEntry, { action: 'organisation_imported' }>['details'];

/** How large it is, and of an edit which units were changed in what. */
function importWords(details: Imported, { t, format }: Known['words']): string {
  const { source, changed = [] } = details;
  const size = t('logAbout.organisation', details);
  if (source !== 'edit' || changed.length === 0) return size;
  const units = changed.flatMap(({ unit, what }) =>
    what.map((kind) => t(`logUnitChange.${kind}`, { unit })),
  );
  return [t('logAbout.changed', { units: format.list(units) }), size].join('. ');
}

/** A month in words, by a day in its middle: that lies in it in every time zone. */
export function monthWords({ month }: Known['words']['format'], of: string): string {
  return month(`${of}-15T12:00:00Z`);
}

/** So far back the list of months goes. */
const MONTHS = 24;

/** Months in UTC, the current one first. */
export function lastMonths(now: Date): string[] {
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back)).toISOString().slice(0, 7),
  );
}
