import { expect, test } from '@jest/globals';
import { paneIds } from '../../../tab/src/outlook/pane-address.ts';

const APP = '44444444-4444-4444-8444-444444444444';
const CLIENT = '33333333-3333-4333-8333-33333333333A';

test('the address of the pane says under which ids the app is known', () => {
  expect(paneIds(`?app=${APP}&client=${CLIENT}&_host_Info=Outlook`)).toEqual({
    app: APP,
    client: CLIENT.toLowerCase(),
  });
});

test.each(['', '?app=&client=x', `?app=${APP}/..&client=${CLIENT}%20`])(
  'whatever is no id is none: %j',
  (search) => {
    expect(paneIds(search)).toEqual({ app: undefined, client: undefined });
  },
);
