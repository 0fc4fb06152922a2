import { Agent, request } from 'node:http';

/** One request as the load sends it. */
export interface LoadRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LoadFigures {
  readonly perSecond: number;
  /** Milliseconds a request took, as the client saw it. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** An HTTP client for measuring: connections are kept, and nothing is read that is not needed. */
export function httpLoad(origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const send = ({ method, path, headers, body }: LoadRequest) =>
    new Promise<{ status: number; etag: string | undefined }>((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const options = { method, agent, headers: { ...headers, ...length } };
      const outgoing = request(origin + path, options, (reply) => {
        reply.resume();
        const { statusCode: status = 0 } = reply;
        reply.once('end', () => resolve({ status, etag: reply.headers.etag }));
      });
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  return { send, close: () => agent.destroy() };
}

/** Has `concurrency` workers do `times` things in all; `once` is told which worker it is. */
export async function measureLoad(
  times: number,
  concurrency: number,
  once: (worker: number) => Promise<void>,
): Promise<LoadFigures> {
  const took: number[] = [];
  let left = times;
  const started = performance.now();
  const work = async (worker: number) => {
    while (left-- > 0) {
      const began = performance.now();
      await once(worker);
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, worker) => work(worker)));
  const seconds = (performance.now() - started) / 1000;
  took.sort((a, b) => a - b);
  const quantile = (p: number) => Number((took[Math.floor(p * (took.length - 1))] ?? 0).toFixed(2));
  return {
    perSecond: Math.round(times / seconds),
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
  };
}
