// `npm run bench [-- name…]`: measures what is named, or everything, and prints one JSON object.
import { cpus, totalmem } from 'node:os';
import { benchAnalyse } from './analyse.ts';
import { benchCharts } from './charts.ts';
import { benchClose } from './close.ts';
import { benchColdStart } from './cold-start.ts';
import { benchExport } from './export.ts';
import { benchExports } from './exports.ts';
import { benchImport } from './import.ts';
import { benchOpen } from './open.ts';
import { benchNotices } from './remind-many.ts';
import { benchResults } from './results.ts';
import { benchReview } from './review.ts';
import { benchReviewPanel } from './review-panel.ts';
import { benchScoring } from './scoring.ts';
import { benchStart } from './start.ts';
import { benchStorage } from './storage.ts';
import { benchSubmit } from './submit.ts';
import { benchTab } from './tab.ts';
import { benchTallies } from './tallies.ts';
import { benchUnitHeights } from './unit-heights.ts';
import { benchUnitPage } from './unit-page.ts';

const BENCHES = new Map<string, () => Promise<unknown>>([
  ['scoring', benchScoring],
  ['tallies', benchTallies],
  ['analyse', benchAnalyse],
  ['storage', benchStorage],
  ['start', benchStart],
  ['cold-start', benchColdStart],
  ['submit', benchSubmit],
  ['tab', async () => ({ ...(await benchTab()), results: await benchUnitPage() })],
  ['unit-heights', benchUnitHeights],
  ['charts', benchCharts],
  ['close', benchClose],
  ['import', benchImport],
  ['open', benchOpen],
  ['notices', benchNotices],
  ['results', benchResults],
  ['review', async () => ({ ...(await benchReview()), panel: await benchReviewPanel() })],
  ['export', benchExport],
  ['exports', benchExports],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.has(name));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; known: ${[...BENCHES.keys()].join(', ')}`);
  process.exitCode = 2;
} else {
  const results: [string, unknown][] = [];
  for (const [name, bench] of BENCHES) {
    if (asked.length === 0 || asked.includes(name)) results.push([name, await bench()]);
  }
  console.log(
    JSON.stringify({ machine: machine(), results: Object.fromEntries(results) }, null, 2),
  );
}

function machine() {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Number((totalmem() / 2 ** 30).toFixed(1)),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}
