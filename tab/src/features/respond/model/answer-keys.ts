import type { Answer } from '@samenhang/shared/scoring/answers';

const ANSWERS: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
  ['0', 'dk'],
]);

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The answer a key stands for: 1–5 the points of the scale, 0 "I can't judge this". */
export function answerOfKey({ key, ctrlKey, metaKey, altKey }: Pressed): Answer | undefined {
  return ctrlKey || metaKey || altKey ? undefined : ANSWERS.get(key);
}
