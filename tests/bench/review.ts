import { setTimeout as after } from 'node:timers/promises';
import { PATHS } from '@samenhang/shared/api/paths';
import * as z from 'zod';
import { httpLoad, type LoadFigures, measureLoad } from './http-load.ts';
import { serveReleasedCycles } from './released-cycles.ts';

const POLLS = 4_000;
const WARM_UPS = 3;
const ROUNDS = 3;
const CONCURRENCY = 8;
/** A meeting of twelve people, forty minutes long, has about 35 changes in about 10 800 polls. */
const POLLS_PER_CHANGE = 300;
const MEETINGS = 40;
const PEOPLE = 12;
const EVERY = 1_500;
const SECONDS = 30;

type Server = Awaited<ReturnType<typeof serveReleasedCycles>>;

/**
 * Polling a review over HTTP, as `npm start` runs the product, once it is warm: as fast as eight can, with a
 * change as often as in a meeting, the middle one of three rounds; and forty meetings of twelve people at
 * their own pace, half a minute long.
 */
export async function benchReview() {
  const server = await serveReleasedCycles({ round: { answers: 1_000, teams: 20 } });
  try {
    // Code that has run ten thousand times runs otherwise than code that begins.
    for (let warm = 0; warm < WARM_UPS; warm++) await fast(server);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await fast(server));
    rounds.sort((one, other) => one.p95 - other.p95);
    const middle = rounds[Math.floor(ROUNDS / 2)];
    return { polls: POLLS, concurrency: CONCURRENCY, ...middle, meetings: await meetings(server) };
  } finally {
    server.stop();
  }
}

async function fast(server: Server) {
  const load = httpLoad(server.url);
  const review = await start(server);
  const etags = new Map<number, string>();
  const statuses: number[] = [];
  let polls = 0;
  const figures: LoadFigures = await measureLoad(POLLS, CONCURRENCY, async (worker) => {
    if (polls++ % POLLS_PER_CHANGE === 0) await guess(server, review, polls);
    const poll = pollOf(server, review, worker, etags.get(worker));
    const { status, etag } = await load.send(poll);
    if (etag !== undefined) etags.set(worker, etag);
    statuses.push(status);
  });
  load.close();
  const unchanged = statuses.filter((status) => status === 304).length / statuses.length;
  return { ...figures, unchanged: Number(unchanged.toFixed(3)) };
}

async function meetings(server: Server) {
  const load = httpLoad(server.url);
  const reviews = [];
  for (let made = 0; made < MEETINGS; made++) reviews.push(await start(server));
  const took: number[] = [];
  const refused: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const person = async (review: string, meeting: number, who: number) => {
    let etag: string | undefined;
    // Meetings do not begin at one moment, and nobody's polls fall together with everybody's.
    await after(((who + meeting / MEETINGS) * EVERY) / PEOPLE);
    while (performance.now() < end) {
      const began = performance.now();
      const reply = await load.send(pollOf(server, review, who, etag));
      took.push(performance.now() - began);
      etag = reply.etag ?? etag;
      if (reply.status !== 200 && reply.status !== 304) refused.push(reply.status);
      await after(EVERY);
    }
  };
  const everybody = reviews.flatMap((review, meeting) =>
    Array.from({ length: PEOPLE }, (_, who) => person(review, meeting, who)),
  );
  await Promise.all(everybody);
  load.close();
  took.sort((one, other) => one - other);
  const p95 = Number((took[Math.floor(0.95 * (took.length - 1))] ?? 0).toFixed(2));
  const perSecond = Math.round(took.length / SECONDS);
  return { meetings: MEETINGS, people: PEOPLE, polls: took.length, perSecond, p95, refused };
}

function pollOf({ staff }: Server, review: string, who: number, etag: string | undefined) {
  const authorization = `Bearer ${staff[who % staff.length]}`;
  const known = etag === undefined ? {} : { 'if-none-match': etag };
  return { method: 'GET', path: PATHS.review(review), headers: { authorization, ...known } };
}

const begun = z.object({ id: z.string() });

async function start(server: Server): Promise<string> {
  const reply = await send(server, server.admin, 'POST', PATHS.unitReviews('round', 'team-0'), {});
  return begun.parse(await reply.json()).id;
}

/** Before the reveal a guess may be made anew, and another one changes the review. */
async function guess(server: Server, review: string, number: number): Promise<void> {
  const coherence = Math.floor(number / POLLS_PER_CHANGE) % 100;
  const body = { kind: 'guess', guess: { coherence, lags: null } };
  await send(
    server,
    server.staff[number % server.staff.length],
    'PUT',
    PATHS.ownPart(review),
    body,
  );
}

async function send(
  { url }: Server,
  token: string | undefined,
  method: string,
  path: string,
  body: object,
): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const reply = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}`);
  return reply;
}
