import { benchmarksSchema } from '@samenhang/shared/api/benchmarks';
import { readBenchmarks } from '../use-cases/results/read-benchmarks.ts';
import { member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';

export const getBenchmarks = defineRoute({
  name: 'benchmarks',
  methods: ['GET'],
  route: 'api/cycles/{cycle}/units/{unit}/benchmarks',
  access: member,
  summary: 'A unit beside the rest, other units, earlier cycles, norms and the pool',
  responses: { 200: () => benchmarksSchema },
  problems: ['not_found'],
  handle: async ({ services, principal, params }) => {
    const { cycle, unit } = params;
    const read = await readBenchmarks(services, principal, cycle, unit);
    return read.ok ? { status: 200, body: read.value } : { problem: read.error.code };
  },
});
