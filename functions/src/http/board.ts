import { boardSchema } from '@samenhang/shared/api/board';
import { readBoard } from '../use-cases/plan/read-board.ts';
import { boardReader } from './access-kinds.ts';
import { toActionView } from './action-views.ts';
import { defineRoute } from './define-route.ts';

export const getBoard = defineRoute({
  name: 'board',
  methods: ['GET'],
  route: 'api/organisation/board',
  access: boardReader,
  summary: "The redesign board: the organisation's own actions, and what its units chose",
  responses: { 200: () => boardSchema },
  problems: ['not_found'],
  handle: async ({ services, principal }) => {
    const board = await readBoard(services, principal);
    if (!board.ok) return { problem: board.error.code };
    return { status: 200, body: { ...board.value, items: board.value.items.map(toActionView) } };
  },
});
