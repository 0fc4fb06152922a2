import { expect, test } from '@jest/globals';
import { selectPeopleWith } from '../../../tab/src/lib/people-picker.ts';

const GUID = 'aaaaaaaa-0000-4000-8000-000000000001';

/** A host that answers so, and remembers what it was asked. */
function host(answer: () => Promise<{ objectId: string }[]>, supported = true) {
  const asked: unknown[] = [];
  const picker = {
    isSupported: () => supported,
    selectPeople: (inputs: unknown) => {
      asked.push(inputs);
      return answer();
    },
  };
  return { asked, select: selectPeopleWith(async () => picker) };
}

test('who is chosen comes as object ids in lower case; who was chosen stands there already', async () => {
  const { asked, select } = host(async () => [{ objectId: GUID.toUpperCase() }]);
  expect(await select('Managers', [GUID])).toEqual([GUID]);
  expect(asked).toEqual([
    { title: 'Managers', setSelected: [GUID], openOrgWideSearchInChatOrChannel: true },
  ]);
});

test('choosing nobody is a choice; closing the picker is none', async () => {
  expect(await host(async () => []).select('Managers', [GUID])).toEqual([]);
  const closed = host(() => Promise.reject(new Error('closed')));
  expect(await closed.select('Managers', [GUID])).toBeNull();
});

test('a host without a picker is not asked', async () => {
  const { asked, select } = host(async () => [], false);
  expect(await select('Managers', [])).toBeNull();
  expect(asked).toEqual([]);
  const gone = selectPeopleWith(() => Promise.reject(new Error('not loaded')));
  expect(await gone('Managers', [])).toBeNull();
});
