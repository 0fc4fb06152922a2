import { expect, test } from '@jest/globals';
import { fireEvent } from '@testing-library/react';
import { ActionButton } from '../../../tab/src/components/buttons.tsx';
import { show } from '../components/shown-part.tsx';

const held = (target: Element, key: string, repeat: boolean) =>
  // False where its own press was prevented.
  fireEvent.keyDown(target, { key, repeat });

test('a key that is held down presses a button once, and writes as long as it is held', async () => {
  const { screen } = await show('en', () => (
    <>
      <ActionButton onClick={() => undefined}>Take</ActionButton>
      <textarea aria-label="Words" />
      <input aria-label="Yes" type="checkbox" />
    </>
  ));
  for (const key of ['Enter', ' ']) {
    expect(held(screen.getByRole('button'), key, false)).toBe(true);
    expect(held(screen.getByRole('button'), key, true)).toBe(false);
    expect(held(screen.getByRole('textbox'), key, true)).toBe(true);
  }
  expect(held(screen.getByRole('checkbox'), ' ', true)).toBe(false);
  expect(held(screen.getByRole('button'), 'Tab', true)).toBe(true);
});

test.each(['search', 'email', 'url', 'tel', 'number', 'password', 'date', 'text', undefined])(
  'in a field of type %p a key may be held',
  async (type) => {
    const { screen } = await show('en', () => <input aria-label="Words" type={type} />);
    const field = screen.getByLabelText('Words');
    expect(held(field, ' ', true)).toBe(true);
    expect(held(field, 'Enter', true)).toBe(true);
  },
);
