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
  /** What the key writes. */
  readonly key: string;
  /** Where the key is, by the names of a US keyboard. */
  readonly code: string;
  /** Whether it is held down. */
  readonly repeat: boolean;
  getModifierState(name: 'Control' | 'Alt' | 'Meta' | 'AltGraph' | 'Shift'): boolean;
}

/**
 * The answer a key stands for: 1–5 the points of the scale, 0 "I can't judge this". On a keyboard that
 * writes its digits with Shift, the key says them all the same; so it answers without Shift, too.
 */
export function answerOfKey(pressed: Pressed): Answer | undefined {
  const held = (['Control', 'Alt', 'Meta', 'AltGraph'] as const).some((name) =>
    pressed.getModifierState(name),
  );
  if (pressed.repeat || held) return undefined;
  return ANSWERS.get(pressed.key) ?? ANSWERS.get(digitAt(pressed) ?? '');
}

/** The digit in that place; none where the key moves instead, as a number pad may. */
function digitAt(pressed: Pressed): string | undefined {
  const writes = pressed.key.length === 1 || pressed.key === 'Dead';
  if (!writes || pressed.getModifierState('Shift')) return undefined;
  return /^(?:Digit|Numpad)(\d)$/.exec(pressed.code)?.[1];
}
