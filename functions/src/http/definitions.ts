import { benchmarks } from './benchmarks.ts';
import { comments, redaction } from './comments.ts';
import { job, patchCycle, postClose, postCycle, postOpen } from './cycle-administration.ts';
import { cycle, cycles } from './cycles.ts';
import type { Definition } from './definition.ts';
import { exported } from './export.ts';
import { health } from './health.ts';
import { instruments } from './instruments.ts';
import { me } from './me.ts';
import { getNorm, norms, putNorm } from './norms.ts';
import { openApi } from './openapi.ts';
import { participation } from './participation.ts';
import { getPicks, putPicks } from './picks.ts';
import { deletePoolMembership, pool, putPoolMembership } from './pool.ts';
import { deleteResponse, getResponse, ownScores, putResponse } from './responses.ts';
import { result, units } from './results.ts';
import { tab } from './static.ts';

/** Where the package keeps what is served as it is. */
export interface PackageFiles {
  readonly version: string;
  readonly openApi: string;
  readonly tab: string;
}

/** The whole HTTP surface: what is registered, documented and tested for access. */
export const definitions = (files: PackageFiles): readonly Definition[] => [
  health(files.version),
  openApi(files.openApi),
  me,
  instruments,
  cycles,
  cycle,
  postCycle,
  patchCycle,
  postOpen,
  postClose,
  job,
  participation,
  units,
  result,
  comments,
  redaction,
  exported,
  benchmarks,
  getResponse,
  putResponse,
  deleteResponse,
  ownScores,
  getPicks,
  putPicks,
  norms,
  getNorm,
  putNorm,
  pool,
  putPoolMembership,
  deletePoolMembership,
  tab(files.tab),
];
