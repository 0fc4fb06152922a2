import { expect, test } from '@jest/globals';
import { selectPersonWith } from '../../../tab/src/lib/person-picker.ts';

const ID = 'AAAAAAAA-0000-4000-8000-000000000001';

/** A host that answers so, and remembers what it was asked. */
function host(people: { objectId: string; displayName?: string }[] | Error, supported = true) {
  const asked: unknown[] = [];
  const select = selectPersonWith(async () => ({
    isSupported: () => supported,
    selectPeople: async (inputs) => {
      asked.push(inputs);
      if (people instanceof Error) throw people;
      return people;
    },
  }));
  return { asked, select };
}

test('one person is chosen, with the name that the host shows', async () => {
  const { select, asked } = host([{ objectId: ID, displayName: ' Noor Visser ' }]);
  const chosen = { id: ID.toLowerCase(), name: 'Noor Visser' };
  expect(await select('Owner', chosen.id)).toEqual(chosen);
  expect(asked).toEqual([
    {
      title: 'Owner',
      setSelected: [chosen.id],
      openOrgWideSearchInChatOrChannel: true,
      singleSelect: true,
    },
  ]);
});

test.each([
  ['without a picker', host([], false)],
  ['where it was closed', host(new Error('closed'))],
  ['where nobody was chosen', host([])],
  ['where somebody has no name', host([{ objectId: ID }])],
])('%s nobody is', async (_, { select }) => {
  expect(await select('Owner', undefined)).toBeNull();
});
