import type { Answer } from '@samenhang/shared/scoring/answers';
import type { Content } from '../model/content.ts';
import type { Waiting } from '../model/waiting.ts';

/** What the device kept as text; `undefined` for anything that this version did not write. */
export function parseWaiting(text: string): Waiting | undefined {
  const kept = parsedJson(text);
  if (!isRecord(kept)) return undefined;
  const { content, base, etag, sent, editedAt } = kept;
  if (!isContent(content) || !isContent(base)) return undefined;
  if (!isTextOrNull(etag) || !isTextOrNull(sent) || !isTimeOrNull(editedAt)) return undefined;
  return { content, base, etag, sent, editedAt };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isContent(value: unknown): value is Content {
  return (
    isRecord(value) &&
    isRecordOf(value.answers, isAnswer) &&
    isRecordOf(value.outcomes, isWholeNumber) &&
    isRecordOf(value.comments, isText)
  );
}

function isRecordOf<V>(
  value: unknown,
  isOne: (one: unknown) => one is V,
): value is Readonly<Record<string, V>> {
  return isRecord(value) && Object.values(value).every(isOne);
}

const ANSWERS: ReadonlySet<unknown> = new Set<Answer>([1, 2, 3, 4, 5, 'dk']);
const isAnswer = (value: unknown): value is Answer => ANSWERS.has(value);
const isWholeNumber = (value: unknown): value is number => Number.isSafeInteger(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isTimeOrNull = (value: unknown): value is string | null =>
  value === null || (isText(value) && !Number.isNaN(Date.parse(value)));
