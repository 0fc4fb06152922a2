import { expect, test } from '@jest/globals';
import { itemOf } from '../instrument.ts';
import { type Change, faultsAfter } from './changed-bank.ts';

const FAULTY: [when: string, change: Change, fault: RegExp][] = [
  [
    'a Dutch text is empty',
    (bank) => Object.assign(itemOf(bank, 'CON-STR-2').text, { nl: '' }),
    /^items\.0\.text\.nl: .*>=1 char/,
  ],
  [
    'an English next step is only spaces',
    (bank) => Object.assign(itemOf(bank, 'CON-STR-2').nextStep, { en: ' \n ' }),
    /^items\.0\.nextStep\.en: .*>=1 char/,
  ],
  [
    'a Dutch text is missing',
    ({ scale }) => Reflect.deleteProperty(scale.dontKnow, 'nl'),
    /^scale\.dontKnow\.nl: .*expected string/,
  ],
  ['a key is unknown', (bank) => Object.assign(bank, { author: 'x' }), /^: .*"author"/],
  [
    'a key of a statement is unknown',
    (bank) => Object.assign(itemOf(bank, 'CON-STR-2'), { weight: 2 }),
    /^items\.0: .*"weight"/,
  ],
  [
    'a language is unknown',
    (bank) => Object.assign(itemOf(bank, 'CON-STR-2').text, { de: 'x' }),
    /^items\.0\.text: .*"de"/,
  ],
  [
    'a level is none of the four',
    (bank) => Object.assign(itemOf(bank, 'PRO-LEA-4'), { level: 5 }),
    /^items\.47\.level: /,
  ],
  [
    'a theme is none of the four',
    (bank) => Object.assign(itemOf(bank, 'PRO-LEA-4'), { theme: 'grow' }),
    /^items\.47\.theme: /,
  ],
  [
    'an id holds a sign',
    ({ terms }) => Object.assign(terms[0] ?? {}, { id: 'a/b' }),
    /^terms\.0\.id: /,
  ],
  ['a label of the scale is missing', ({ scale }) => scale.labels.nl.pop(), /^scale\.labels\.nl: /],
  [
    'the version is not three numbers',
    (bank) => Object.assign(bank, { version: '1' }),
    /^version: /,
  ],
];

test.each(FAULTY)('a bank is refused, naming the place, when %s', (_, change, fault) => {
  const faults = faultsAfter(change);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(fault);
});
