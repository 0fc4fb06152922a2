import { PATHS } from '@samenhang/shared/api/paths';
import { serveReleasedCycles } from './released-cycles.ts';
import { median, perSecond } from './throughput.ts';

const RUNS = 7;
const TEAMS = 2_000;
const FORMATS = ['csv', 'json'];

/**
 * Seconds to export all results of an organisation of two thousand teams over HTTP, as `npm start`
 * runs the product; beside parsing and writing again the same results, and nothing else.
 */
export async function benchExport() {
  const server = await serveReleasedCycles({ wide: { answers: 20 * TEAMS, teams: TEAMS } });
  const path = `${server.url}${PATHS.exported('wide', 'org')}`;
  const headers = { authorization: `Bearer ${server.admin}` };
  const exported = async (format: string) => {
    const started = performance.now();
    const reply = await fetch(`${path}?format=${format}`, { headers });
    const text = await reply.text();
    if (reply.status !== 200) throw new Error(`answered ${reply.status}`);
    return { text, seconds: (performance.now() - started) / 1000 };
  };
  try {
    const formats = [];
    for (const format of FORMATS) {
      const runs = [];
      for (let run = 0; run < RUNS; run++) runs.push(await exported(format));
      const seconds = round(median(runs.map(({ seconds }) => seconds)));
      formats.push({ format, seconds, bytes: Buffer.byteLength(runs[0]?.text ?? '') });
    }
    const { text } = await exported('json');
    const bare = perSecond(1, () => JSON.stringify(JSON.parse(text)).length);
    return { teams: TEAMS, runs: RUNS, formats, bareParseAndWriteSeconds: round(1 / bare) };
  } finally {
    server.stop();
  }
}

function round(seconds: number): number {
  return Number(seconds.toFixed(3));
}
