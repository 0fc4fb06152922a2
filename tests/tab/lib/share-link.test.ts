import { describe, expect, test } from '@jest/globals';
import { parseRoute } from '../../../tab/src/lib/routes.ts';
import { shareLink } from '../../../tab/src/lib/share-link.ts';

const HERE = 'https://samenhang.example/index.html?page=home&theme=dark';
const route = parseRoute('unit/demo-2/klantcontact/all/coherence/connect.culture');

describe('a link to share', () => {
  test('leads into Teams, to the very page, where the app is known there', () => {
    const link = new URL(shareLink(route, 'app-1', HERE));
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/app-1/home');
    const context: unknown = JSON.parse(link.searchParams.get('context') ?? '');
    expect(context).toEqual({
      subEntityId: 'unit/demo-2/klantcontact/all/coherence/connect.culture',
    });
    expect(link.searchParams.get('webUrl')).toBe(
      'https://samenhang.example/index.html?page=unit/demo-2/klantcontact/all/coherence/connect.culture',
    );
  });

  test('is the address of the page where the host does not say how it knows the app', () => {
    expect(shareLink({ page: 'method' }, undefined, HERE)).toBe(
      'https://samenhang.example/index.html?page=method',
    );
  });
});
