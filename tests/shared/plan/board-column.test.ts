import { expect, test } from '@jest/globals';
import { ACTION_STATES } from '@samenhang/shared/plan/action-state';
import { boardColumn } from '@samenhang/shared/plan/board-column';

const columnsOf = (kind: 'step' | 'habit' | 'own') =>
  ACTION_STATES.map((state) => boardColumn({ what: { kind }, state }));

test('a step is being changed until it is in place, as is what is said in own words', () => {
  const columns = ['changing', 'changing', 'inPlace', null];
  expect([columnsOf('step'), columnsOf('own')]).toEqual([columns, columns]);
});

test('a habit is let go of, also once that is done', () => {
  expect(columnsOf('habit')).toEqual(['lettingGo', 'lettingGo', 'lettingGo', null]);
});
