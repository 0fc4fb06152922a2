import { fitProse } from '@samenhang/shared/api/characters';
import type { ResponseView } from '@samenhang/shared/api/response';
import { LEVELS, PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { Answer, Answers } from '@samenhang/shared/scoring/answers';

/** What a person has filled in. */
export interface Content {
  readonly answers: Answers;
  readonly outcomes: Readonly<Partial<Record<string, number>>>;
  readonly comments: Readonly<Partial<Record<string, string>>>;
}

/** Every question bank has one statement for each theme, pillar and level. */
export const STATEMENTS = THEMES.length * PILLARS.length * LEVELS.length;

export const NOTHING: Content = { answers: {}, outcomes: {}, comments: {} };

export function contentOf({ answers, outcomes, comments }: ResponseView): Content {
  const numbers = Object.entries(outcomes).flatMap(([id, value]) =>
    typeof value === 'number' ? [[id, value] as const] : [],
  );
  return { answers, outcomes: Object.fromEntries(numbers), comments };
}

export function withAnswer(content: Content, id: string, answer: Answer): Content {
  return { ...content, answers: { ...content.answers, [id]: answer } };
}

export function withOutcome(content: Content, id: string, value: number): Content {
  return { ...content, outcomes: { ...content.outcomes, [id]: value } };
}

/** An emptied text is left out, as a question never answered. */
export function withComment(content: Content, id: string, text: string): Content {
  const { [id]: _, ...others } = content.comments;
  const fit = fitProse(text);
  return { ...content, comments: fit === '' ? others : { ...others, [id]: fit } };
}

/** What is sent: an earlier version took texts that are not taken any more. */
export function sendable(content: Content): Content {
  return Object.entries(content.comments).reduce(
    (all, [id, text = '']) => withComment(all, id, text),
    content,
  );
}

/** "I can't judge this" is an answer; a blank is not. */
export function answeredCount({ answers }: Pick<Content, 'answers'>): number {
  return Object.values(answers).filter((answer) => answer !== undefined).length;
}

/** Whether two contents say the same, in whatever order they were filled in. */
export function sameContent(a: Content, b: Content): boolean {
  return (
    sameEntries(a.answers, b.answers) &&
    sameEntries(a.outcomes, b.outcomes) &&
    sameEntries(a.comments, b.comments)
  );
}

/** Ids of the statements, questions and texts in which two contents differ. */
export function differences(a: Content, b: Content): string[] {
  const differ = (one: Entries, other: Entries) =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
      (key) => one[key] !== other[key],
    );
  return [
    ...differ(a.answers, b.answers),
    ...differ(a.outcomes, b.outcomes),
    ...differ(a.comments, b.comments),
  ];
}

/** The changes that made `mine` out of `base`, made to `onto`. */
export function rebased(base: Content, mine: Content, onto: Content): Content {
  return {
    answers: withChanges(base.answers, mine.answers, onto.answers),
    outcomes: withChanges(base.outcomes, mine.outcomes, onto.outcomes),
    comments: withChanges(base.comments, mine.comments, onto.comments),
  };
}

/** Whether some question was changed on both sides, and not to the same. */
export function clash(base: Content, mine: Content, theirs: Content): boolean {
  const changedThere = new Set(differences(base, theirs));
  const apart = new Set(differences(mine, theirs));
  return differences(base, mine).some((id) => changedThere.has(id) && apart.has(id));
}

type Part<V> = Readonly<Partial<Record<string, V>>>;

function withChanges<V>(base: Part<V>, mine: Part<V>, onto: Part<V>): Part<V> {
  const made = { ...onto };
  for (const key of Object.keys({ ...base, ...mine })) {
    const value = mine[key];
    if (value === base[key]) continue;
    if (value === undefined) delete made[key];
    else made[key] = value;
  }
  return made;
}

type Entries = Readonly<Record<string, string | number | undefined>>;

function sameEntries(a: Entries, b: Entries): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every((key) => a[key] === b[key]);
}
