import { findInstrument } from '@samenhang/shared/instruments/published';
import { instrumentFields } from '@samenhang/shared/instruments/schema';
import { LANGUAGES } from '@samenhang/shared/languages';
import { member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';

const FOR_GOOD = { 'cache-control': 'private, max-age=31536000, immutable' };

/**
 * A published question bank. It never changes but for a translation that is added, so anyone who
 * names the languages it has need not ask again: a later one is asked for at another address.
 */
export const getInstrument = defineRoute({
  name: 'instrument',
  methods: ['GET'],
  route: 'api/instruments/{version}',
  access: member,
  summary: 'A published version of the question bank',
  query: ['languages'],
  responses: { 200: () => instrumentFields },
  problems: ['not_found'],
  handle: async ({ params, query }) => {
    const instrument = findInstrument(params.version);
    if (instrument === undefined) return { problem: 'not_found' };
    const complete = query.get('languages') === LANGUAGES.join();
    return { status: 200, ...(complete && { headers: FOR_GOOD }), body: instrument };
  },
});
