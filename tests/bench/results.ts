import { PATHS } from '@samenhang/shared/api/paths';
import { responseBody } from '../builders/response.ts';
import { httpLoad, type LoadFigures, type LoadRequest, measureLoad } from './http-load.ts';
import { serveReleasedCycles } from './released-cycles.ts';
import { startScript } from './started-script.ts';
import { median } from './throughput.ts';

const CONCURRENCY = 8;
const READS = 4_000;
const RUNS = 5;
const TEAMS = 20;
const UNITS = ['org', 'team-0'];

/**
 * Reading a result over HTTP, as `npm start` runs the product, of a cycle of a thousand answers and
 * of one of a million, by staff, of their team and of the organisation in turn; beside a function
 * that does nothing in the same functions host. All in turn, so that a slow moment of the machine
 * slows all; medians of the runs.
 */
export async function benchResults() {
  const few = { answers: 1_000, teams: TEAMS };
  const many = { answers: 1_000_000, teams: TEAMS };
  const server = await serveReleasedCycles({ few, many });
  const empty = await startScript('empty-function.ts');
  const read = (cycle: string) => (worker: number, turn: number) => ({
    method: 'GET',
    path: PATHS.result(cycle, UNITS[turn % UNITS.length] ?? ''),
    headers: { authorization: `Bearer ${server.staff[worker]}` },
  });
  const loads = [
    () => measure(server.url, read('few')),
    () => measure(server.url, read('many')),
    () => measure(empty.firstLine, nothing),
  ];
  try {
    const [thousandAnswers, millionAnswers, emptyFunction] = await inTurn(loads);
    return {
      cycles: `synthetic tallies through the release step, in ${TEAMS} teams; an audience of eight`,
      concurrency: CONCURRENCY,
      reads: READS,
      runs: RUNS,
      thousandAnswers,
      millionAnswers,
      emptyFunction,
      millionOfThousand: millionAnswers &&
        thousandAnswers && {
          p50: Number((millionAnswers.p50 / thousandAnswers.p50).toFixed(2)),
          p95: Number((millionAnswers.p95 / thousandAnswers.p95).toFixed(2)),
        },
    };
  } finally {
    server.stop();
    empty.child.kill();
  }
}

function nothing(): LoadRequest {
  const headers = { 'content-type': 'application/json' };
  return { method: 'PUT', path: '/api/empty', headers, body: JSON.stringify(responseBody()) };
}

/** The next request of a worker. */
type Next = (worker: number, turn: number) => LoadRequest;

async function measure(url: string, next: Next): Promise<LoadFigures> {
  const load = httpLoad(url);
  let turn = 0;
  const figures = await measureLoad(READS, CONCURRENCY, async (worker) => {
    const { status } = await load.send(next(worker, turn++));
    if (status !== 200) throw new Error(`answered ${status}`);
  });
  load.close();
  return figures;
}

/** All one after the other, once to warm up and then so many times; the medians of each. */
async function inTurn(loads: readonly (() => Promise<LoadFigures>)[]): Promise<LoadFigures[]> {
  const figures = loads.map((): LoadFigures[] => []);
  for (let run = 0; run <= RUNS; run++) {
    for (const [place, load] of loads.entries()) {
      const measured = await load();
      if (run > 0) figures[place]?.push(measured);
    }
  }
  return figures.map(middle);
}

function middle(runs: readonly LoadFigures[]): LoadFigures {
  return {
    perSecond: median(runs.map(({ perSecond }) => perSecond)),
    p50: median(runs.map(({ p50 }) => p50)),
    p95: median(runs.map(({ p95 }) => p95)),
    p99: median(runs.map(({ p99 }) => p99)),
  };
}
