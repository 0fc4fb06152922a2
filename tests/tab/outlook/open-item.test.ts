import { describe, expect, test } from '@jest/globals';
import { openItems } from '../../../tab/src/outlook/open-item.ts';
import { fakeItem } from './fake-item.ts';
import { fakeOffice } from './fake-office.ts';

describe('what is being written', () => {
  test.each(['message', 'appointment'] as const)('is known: %s', (kind) => {
    const { office } = fakeOffice({ item: fakeItem({ kind }).open.item });
    expect(openItems(office).current()).toMatchObject({ kind });
  });

  test('is nothing where nothing is open, it is only read, or we are not in Outlook', () => {
    expect(openItems(fakeOffice({}).office).current()).toBeNull();
    const { office, open } = fakeOffice({ item: fakeItem().open.item });
    const items = openItems(office);
    // As office.js has what is read: a body without what writes into it.
    Object.assign(open, { item: { itemType: 'message', body: { getAsync: () => undefined } } });
    expect(items.current()).toBeNull();
    const { mailbox: _, ...context } = office.context;
    expect(openItems({ ...office, context }).current()).toBeNull();
  });

  test('is no longer open once there is another, whoever is told of it', () => {
    const { office, open, tell } = fakeOffice({ item: fakeItem().open.item });
    const items = openItems(office);
    const first = items.current();
    expect(first?.isOpen()).toBe(true);
    let told = 0;
    items.onChange(() => {
      told += 1;
    });
    tell('item');
    expect([first?.isOpen(), told]).toEqual([false, 1]);
    expect(items.current()?.isOpen()).toBe(true);
    open.item = null;
    expect(items.current()).toBeNull();
  });

  test('is looked at where a version tells of no change', () => {
    const { office, open, heard } = fakeOffice({ item: fakeItem().open.item, mailbox: 3 });
    const first = openItems(office).current();
    expect(heard.size).toBe(0);
    open.item = fakeItem({ kind: 'appointment' }).open.item;
    expect(first?.isOpen()).toBe(false);
  });
});
