import { useEffect } from 'react';

/** The inputs that a press acts on; in all others people write. */
const PRESSED_INPUTS = ['checkbox', 'radio', 'button', 'submit', 'reset', 'image', 'file', 'color'];

/** What a press of Enter or Space acts on; in a text field either may be held. */
const PRESSED = [
  ...['button', 'a', 'summary', '[role="button"]', 'tr[tabindex]'],
  ...PRESSED_INPUTS.map((type) => `input[type="${type}"]`),
].join();
const PRESSES: ReadonlySet<string> = new Set(['Enter', ' ']);

/**
 * A key that is held down presses once: browsers press a button anew with every repeat of Enter, and
 * some people cannot let go at once.
 */
export function useHeldKeysPressOnce(): void {
  useEffect(() => {
    const once = (event: KeyboardEvent) => {
      if (!event.repeat || !PRESSES.has(event.key)) return;
      if (event.target instanceof Element && event.target.closest(PRESSED) !== null) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener('keydown', once, true);
    return () => window.removeEventListener('keydown', once, true);
  }, []);
}
