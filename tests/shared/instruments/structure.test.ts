import { describe, expect, test } from '@jest/globals';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { instrument, itemOf } from '../instrument.ts';
import { type Change, faultsAfter, faultsOf } from './changed-bank.ts';

/** Changes some properties of the statement with that id. */
function set(bank: Instrument, id: string, properties: Partial<Instrument['items'][number]>): void {
  Object.assign(itemOf(bank, id), properties);
}

function remove(list: { id: string }[], id: string): void {
  const place = list.findIndex((entry) => entry.id === id);
  if (place < 0) throw new Error(`no ${id}`);
  list.splice(place, 1);
}

function rename(list: { id: string }[], id: string, to: string): void {
  for (const entry of list) if (entry.id === id) entry.id = to;
}

/** Another habit, of this statement. */
function addHabit({ habits }: Instrument, item: string): void {
  habits.push(...habits.slice(0, 1).map((habit) => ({ ...habit, id: 'another', item })));
}

test('the published bank passes', () => {
  expect(faultsOf(instrument)).toEqual([]);
});

const FAULTY: [when: string, change: Change, faults: string[]][] = [
  [
    'a statement is missing',
    ({ items }) => remove(items, 'PRO-LEA-4'),
    ['items: progress × leadership × level 4: expected 1, found 0'],
  ],
  [
    'two statements share a cell and level',
    (bank) => set(bank, 'DEV-CUL-3', { level: 2 }),
    [
      'items: develop × culture × level 2: expected 1, found 2',
      'items: develop × culture × level 3: expected 1, found 0',
    ],
  ],
  [
    'a statement moves to another cell',
    (bank) => set(bank, 'DEV-CUL-3', { pillar: 'structure' }),
    [
      'items: develop × structure × level 3: expected 1, found 2',
      'items: develop × culture × level 3: expected 1, found 0',
    ],
  ],
  [
    'a second statement of a cell is reversed',
    (bank) => set(bank, 'CON-STR-1', { reversed: true }),
    [
      'items: reversed in connect × structure: expected 1, found 2',
      'items: reversed in level 1: expected 3, found 4',
      'items.6: habits for CON-STR-1: expected 1, found 0',
    ],
  ],
  [
    'another statement of the cell is reversed, so that the levels lose their balance',
    (bank) => {
      set(bank, 'CON-STR-3', { reversed: false });
      set(bank, 'CON-STR-1', { reversed: true });
      for (const habit of bank.habits) if (habit.item === 'CON-STR-3') habit.item = 'CON-STR-1';
    },
    [
      'items: reversed in level 1: expected 3, found 4',
      'items: reversed in level 3: expected 3, found 2',
    ],
  ],
  [
    'a tag moves within its cell, so that the levels lose their balance',
    (bank) => {
      set(bank, 'CON-CUL-3', { axisStrengthening: false });
      set(bank, 'CON-CUL-4', { axisStrengthening: true });
    },
    [
      'items: tagged in level 3: expected 3, found 2',
      'items: tagged in level 4: expected 3, found 4',
    ],
  ],
  [
    'a tag moves to another cell of its level',
    (bank) => {
      set(bank, 'CON-CUL-3', { axisStrengthening: false });
      set(bank, 'DEV-LEA-3', { axisStrengthening: true });
    },
    [
      'items: tagged in connect × culture: expected 1, found 0',
      'items: tagged in develop × leadership: expected 1, found 2',
    ],
  ],
  [
    'a reversed statement has no habit',
    ({ habits }) => remove(habits, 'talent-hoarding'),
    ['items.41: habits for PRO-LEA-3: expected 1, found 0'],
  ],
  [
    'a reversed statement has two habits',
    (bank) => addHabit(bank, 'PRO-LEA-3'),
    ['items.41: habits for PRO-LEA-3: expected 1, found 2'],
  ],
  [
    'a habit belongs to a statement that is not reversed',
    (bank) => addHabit(bank, 'PRO-LEA-4'),
    ['items.47: habits for PRO-LEA-4: expected 0, found 1'],
  ],
  [
    'a habit belongs to a statement that is not there',
    (bank) => addHabit(bank, 'PRO-LEA-9'),
    ['habits.12.item: statements with id PRO-LEA-9: expected 1, found 0'],
  ],
  [
    'two statements have each other’s place in the order of asking',
    (bank) => {
      set(bank, 'PRO-CUL-2', { order: 48 });
      set(bank, 'PRO-LEA-4', { order: 47 });
    },
    [
      'items.46.order: place of PRO-CUL-2: expected 47, found 48',
      'items.47.order: place of PRO-LEA-4: expected 48, found 47',
    ],
  ],
  [
    'the order of asking has a gap',
    (bank) => set(bank, 'CON-CUL-3', { order: 3 }),
    ['items.1.order: place of CON-CUL-3: expected 2, found 3'],
  ],
  [
    'two statements have one id',
    ({ items }) => rename(items, 'CON-STR-1', 'CON-STR-2'),
    ['items: CON-STR-2 stands more than once'],
  ],
  [
    'an open question has the id of an outcome question',
    ({ openQuestions }) => rename(openQuestions, 'OPEN-1', 'OUT-REC'),
    ['items: OUT-REC stands more than once'],
  ],
  [
    'two habits have one id',
    ({ habits }) => rename(habits, 'saved-feedback', 'talent-hoarding'),
    ['habits: talent-hoarding stands more than once'],
  ],
  [
    'two terms have one id',
    ({ terms }) => rename(terms, 'manager', 'team'),
    ['terms: team stands more than once'],
  ],
  [
    'the themes stand in another order',
    ({ themes }) => themes.reverse(),
    [
      'themes: expected connect, perform, develop, progress; found progress, develop, perform, connect',
    ],
  ],
  [
    'the pillars stand in another order',
    ({ pillars }) => pillars.reverse(),
    ['pillars: expected structure, culture, leadership; found leadership, culture, structure'],
  ],
  [
    'a level is not described',
    ({ levels }) => levels.pop(),
    ['levels: expected 1, 2, 3, 4; found 1, 2, 3'],
  ],
];

describe('a bank is refused, naming the fault, when', () => {
  test.each(FAULTY)('%s', (_, change, faults) => {
    expect(faultsAfter(change)).toEqual(faults);
  });
});

test('every fault is named, not only the first, of form as well as of balance', () => {
  const faults = faultsAfter((bank) => {
    set(bank, 'CON-STR-2', { text: { ...itemOf(bank, 'CON-STR-2').text, nl: '' } });
    set(bank, 'CON-CUL-3', { level: 4 });
    set(bank, 'PRO-LEA-4', { order: 1 });
    remove(bank.habits, 'talent-hoarding');
    bank.themes.reverse();
    rename(bank.terms, 'manager', 'team');
  });
  for (const part of [
    'items.0.text.nl: ',
    'connect × culture × level 3',
    'connect × culture × level 4',
    'tagged in level 3',
    'tagged in level 4',
    'place of PRO-LEA-4',
    'habits for PRO-LEA-3',
    'themes: expected connect',
    'team stands more than once',
  ]) {
    expect([part, faults.filter((fault) => fault.includes(part)).length]).toEqual([part, 1]);
  }
  expect(faults).toHaveLength(9);
});
