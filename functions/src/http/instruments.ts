import { findInstrument } from '@samenhang/shared/instruments/published';
import { instrumentFields } from '@samenhang/shared/instruments/schema';
import { member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';

/** A published question bank; it never changes, so whoever has it need not ask again. */
export const getInstrument = defineRoute({
  name: 'instrument',
  methods: ['GET'],
  route: 'api/instruments/{version}',
  access: member,
  summary: 'A published version of the question bank',
  responses: { 200: () => instrumentFields },
  problems: ['not_found'],
  handle: async ({ params }) => {
    const instrument = findInstrument(params.version);
    if (instrument === undefined) return { problem: 'not_found' };
    const headers = { 'cache-control': 'private, max-age=31536000, immutable' };
    return { status: 200, headers, body: instrument };
  },
});
