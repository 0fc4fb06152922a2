import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { paneTheme, watchTheme } from '../../../tab/src/outlook/office-look.ts';
import { fakeOffice } from './fake-office.ts';

let forced = false;
beforeEach(() => {
  forced = false;
  Object.assign(globalThis, { matchMedia: () => ({ matches: forced }) });
});
afterEach(() => void Reflect.deleteProperty(globalThis, 'matchMedia'));

test.each([
  ['#ffffff', '#242424', 'default'],
  ['#f3f2f1', '#000000', 'default'],
  ['#1f1f1f', '#ffffff', 'dark'],
  ['#0a0a0a', '#ffffff', 'dark'],
  ['#000000', '#ffffff', 'contrast'],
  ['#000000', '#FFFF00', 'contrast'],
  ['#000000', '#e0e0e0', 'dark'],
  ['', '', 'default'],
  ['white', 'black', 'default'],
])('%s behind %s is the theme %s', (behind, before, theme) => {
  expect(paneTheme(fakeOffice({ behind, before }).office)).toBe(theme);
});

test('colours that the system forces are a contrast theme, whatever Outlook says', () => {
  forced = true;
  expect(paneTheme(fakeOffice({ behind: '#ffffff' }).office)).toBe('contrast');
});

test('a version that says nothing of its look has the one that most people have', () => {
  const { office, heard } = fakeOffice({ mailbox: 3 });
  const { officeTheme: _, ...context } = office.context;
  expect(paneTheme({ ...office, context })).toBe('default');
  watchTheme(office, () => undefined);
  expect(heard.size).toBe(0);
});

test('a change is told of', () => {
  const { office, tell } = fakeOffice({});
  let told = 0;
  watchTheme(office, () => {
    told += 1;
  });
  tell('theme');
  expect(told).toBe(1);
});
