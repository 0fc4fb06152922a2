import { expect, test } from '@jest/globals';
import { selectPeopleWith } from '../../../tab/src/lib/people-picker.ts';

const GUID = 'aaaaaaaa-0000-4000-8000-000000000001';

/** A host that answers so, and remembers what it was asked. */
function host(
  answer: () => Promise<{ objectId: string; displayName?: string }[]>,
  supported = true,
) {
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
  expect(await select({ title: 'Managers', chosen: [GUID] })).toEqual([{ id: GUID, name: null }]);
  const [inputs] = asked;
  expect(inputs).toEqual({
    title: 'Managers',
    setSelected: [GUID],
    openOrgWideSearchInChatOrChannel: true,
    singleSelect: false,
  });
});

test('choosing nobody is a choice; closing the picker is none', async () => {
  expect(await host(async () => []).select({ title: 'Managers', chosen: [GUID] })).toEqual([]);
  const closed = host(() => Promise.reject(new Error('closed')));
  expect(await closed.select({ title: 'Managers', chosen: [GUID] })).toBeNull();
});

test('a host without a picker is not asked', async () => {
  const { asked, select } = host(async () => [], false);
  expect(await select({ title: 'Managers', chosen: [] })).toBeNull();
  expect(asked).toEqual([]);
  const gone = selectPeopleWith(() => Promise.reject(new Error('not loaded')));
  expect(await gone({ title: 'Managers', chosen: [] })).toBeNull();
});

test('one person is asked for by themselves, and comes with the name that the host shows', async () => {
  const { asked, select } = host(async () => [{ objectId: GUID, displayName: ' Noor de Wit ' }]);
  const chosen = await select({ title: 'Owner', chosen: [], one: true });
  expect(chosen).toEqual([{ id: GUID, name: 'Noor de Wit' }]);
  expect(asked).toEqual([expect.objectContaining({ singleSelect: true })]);
});
