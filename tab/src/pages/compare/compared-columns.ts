import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { capitalised, type Wording } from '../../words/score-words.ts';
import { whoseResult } from '../../words/whose-result.ts';

/** One result, with the units that it stands for: those that are shown together have one. */
export interface ComparedColumn {
  readonly key: string;
  readonly result: UnitResult;
  readonly units: readonly { readonly unit: string; readonly name: string }[];
  /** Whose numbers these are. */
  readonly whose: string;
  /** What kind of result it is, or why there is none; empty for a result that hides nothing. */
  readonly note: string;
}

/** The columns in the order in which their units were asked for. */
export function columnsOf(words: Wording, results: readonly UnitResult[]): ComparedColumn[] {
  const columns = new Map<string, ComparedColumn>();
  for (const result of results) {
    const { unit, name } = result;
    const key = restsOn(result);
    const known = columns.get(key);
    const units = [...(known?.units ?? []), { unit, name }];
    const whose = whoseResult(words, result);
    columns.set(key, {
      key,
      result: known?.result ?? result,
      units,
      whose,
      note: noteOf(words, result),
    });
  }
  return [...columns.values()];
}

/** The people behind a result, told apart by code: two units may have the same name. */
function restsOn({ kind, of, unit }: UnitResult): string {
  if (kind === 'private') return `nothing of ${unit}`;
  return kind === 'pooled' ? `rest of ${of}` : (of ?? unit);
}

function noteOf({ t }: Wording, { kind, reason }: UnitResult): string {
  switch (kind) {
    case 'exact':
      return '';
    case 'private':
      return t(reason === 'too_few_in_all' ? 'units.private' : 'units.privateAbove');
    case 'interval':
    case 'pooled':
    case 'parent':
      return capitalised(t(`resultKind.${kind}`));
  }
}
