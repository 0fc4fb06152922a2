import { cycleSchema, cyclesSchema } from '@samenhang/shared/api/cycle';
import { findOwnCycle, ownCycles } from '../use-cases/cycles/own-cycles.ts';
import { member } from './access-kinds.ts';
import { toCycleView } from './cycle-views.ts';
import { defineRoute } from './define-route.ts';

/** Cycles the caller can see, each with what it promises and how far they are. */
export const listCycles = defineRoute({
  name: 'cycles',
  methods: ['GET'],
  route: 'api/cycles',
  access: member,
  summary: 'The cycles I can see',
  responses: { 200: () => cyclesSchema },
  problems: [],
  handle: async ({ services, principal }) => {
    const own = await ownCycles(services, principal);
    return { status: 200, body: { items: own.map(toCycleView) } };
  },
});

export const getCycle = defineRoute({
  name: 'cycle',
  methods: ['GET'],
  route: 'api/cycles/{cycle}',
  access: member,
  summary: 'One cycle: state, dates, frozen rules, and my own state in it',
  responses: { 200: () => cycleSchema },
  problems: ['not_found'],
  handle: async ({ services, principal, params }) => {
    const own = await findOwnCycle(services, principal, params.cycle);
    return own === undefined ? { problem: 'not_found' } : { status: 200, body: toCycleView(own) };
  },
});
