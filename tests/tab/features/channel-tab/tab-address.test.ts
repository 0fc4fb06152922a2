import { expect, test } from '@jest/globals';
import { savedTab } from '../../../../tab/src/features/channel-tab/model/tab-address.ts';
import { routeOfAddress } from '../../../../tab/src/lib/address.ts';

test('a host keeps an id of ours, in an address that leads to its page and names no unit', () => {
  const id = '6f1c7c1e-0f0e-4a57-9a3c-0d2f1f6f7a10';
  const saved = savedTab('https://samenhang.example.org', id, 'Team Noord');
  expect(saved).toMatchObject({ entityId: id, suggestedDisplayName: 'Team Noord' });
  for (const address of [saved.contentUrl, saved.websiteUrl]) {
    const { origin, search } = new URL(address);
    expect(origin).toBe('https://samenhang.example.org');
    expect(routeOfAddress(search)).toEqual({ page: 'channel', tab: id });
    expect(address).not.toContain('Noord');
  }
  // The host fills these in each time it opens the tab.
  expect(saved.contentUrl).toContain('locale={app.locale}&theme={app.theme}');
});
