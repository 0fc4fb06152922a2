import { expect, test } from '@jest/globals';
import { act } from '@testing-library/react';
import { Panels } from '../../../tab/src/components/panels.tsx';
import { show } from './shown-part.tsx';

const PANELS = [
  { name: 'first', content: <p>What is looked at</p> },
  { name: 'second', content: <p>What is not</p> },
] as const;

test('what is not looked at is made when the page is printed, however soon that is', async () => {
  const { screen } = await show('en', () => <Panels current="first" panels={PANELS} />);
  screen.getByText('What is looked at');
  expect(screen.queryByText('What is not')).toBeNull();
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  screen.getByText('What is not');
});

test('what is not looked at is made by itself after a while', async () => {
  const { screen } = await show('en', () => <Panels current="first" panels={PANELS} />);
  await screen.findByText('What is not', {}, { timeout: 5_000 });
});
