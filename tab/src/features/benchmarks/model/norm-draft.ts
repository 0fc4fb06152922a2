import type { Norm } from '@samenhang/shared/api/norm';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { LANGUAGES, type Language, perLanguage } from '@samenhang/shared/languages';
import { type NormScores, writeScores } from './norm-scores.ts';

/** A norm as it is filled in: every field a text, as somebody typed it or a file had it. */
export interface NormDraft {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly organisations: string;
  readonly respondents: string;
  readonly respondentsBound: 'exact' | 'orMore';
  readonly from: string;
  readonly to: string;
  readonly sector: string;
  readonly instrumentVersion: string;
  readonly source: string;
  /** Lines of CSV. */
  readonly scores: string;
}

export const EMPTY_DRAFT: NormDraft = {
  id: '',
  title: perLanguage(() => ''),
  ...{ organisations: '', respondents: '', respondentsBound: 'exact' },
  ...{ from: '', to: '', sector: '', source: '', scores: '' },
  instrumentVersion: CURRENT_INSTRUMENT_VERSION,
};

/** What is sent. The server says what is wrong with it; a number that is none is sent as it stands. */
export function normOf(draft: NormDraft, scores: NormScores): unknown {
  const { id, title, from, to, sector, source, instrumentVersion, respondentsBound } = draft;
  const organisations = numberOrText(draft.organisations);
  const respondents = numberOrText(draft.respondents);
  return {
    ...{ id, title },
    passport: {
      ...{ organisations, respondents, respondentsBound, period: { from, to } },
      ...{ sector, instrumentVersion, source },
    },
    scores,
  };
}

const numberOrText = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : text);

/** A norm from a JSON file, as far as it is one; `null` where it is nothing like it. */
export function draftOfJson(text: string): NormDraft | null {
  const norm = objectIn(parsed(text));
  const passport = objectIn(norm?.passport);
  if (norm === null || passport === null) return null;
  const period = objectIn(passport.period) ?? {};
  const title = objectIn(norm.title) ?? {};
  return {
    id: textOf(norm.id),
    title: perLanguage((language) => textOf(title[language])),
    organisations: textOf(passport.organisations),
    respondents: textOf(passport.respondents),
    respondentsBound: passport.respondentsBound === 'orMore' ? 'orMore' : 'exact',
    ...{ from: textOf(period.from), to: textOf(period.to), sector: textOf(passport.sector) },
    instrumentVersion: textOf(passport.instrumentVersion),
    source: textOf(passport.source),
    scores: scoresText(norm.scores),
  };
}

/** A name for a norm out of what it is called. */
export function idOf({ title }: NormDraft): string {
  const named = LANGUAGES.map((language) => title[language]).find((text) => text.trim() !== '');
  const plain = (named ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function objectIn(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Of scores in another form than ours, nothing: they then have to be given anew. */
function scoresText(scores: unknown): string {
  try {
    return isScores(scores) ? writeScores(scores) : '';
  } catch {
    return '';
  }
}

function isScores(scores: unknown): scores is Norm['scores'] {
  return Object.values(objectIn(scores) ?? { none: null }).every(
    (one) => typeof objectIn(one)?.kind === 'string',
  );
}
