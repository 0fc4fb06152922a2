import { deleteAction, patchAction } from './actions.ts';
import { getAudit } from './audit.ts';
import { getBenchmarks } from './benchmarks.ts';
import { getBoard } from './board.ts';
import { getChannelTab, putChannelTab } from './channel-tabs.ts';
import { deleteRedaction, listComments, postRedaction } from './comments.ts';
import { patchCycle, postCancel, postCycle } from './cycle-administration.ts';
import { getJob, postClose, postOpen } from './cycle-jobs.ts';
import { getCycle, listCycles } from './cycles.ts';
import type { Definition } from './definition.ts';
import { getMessage, postDeployment, postMessage } from './deployment.ts';
import { getEffects } from './effects.ts';
import { getExport } from './export.ts';
import { listFirstOpenings } from './first-openings.ts';
import { getHealth } from './health.ts';
import { getImport, postCommit, postImport, postImportCheck, putPart } from './imports.ts';
import { getInstrument } from './instruments.ts';
import { getMe } from './me.ts';
import { getNorm, listNorms, putNorm } from './norms.ts';
import { getNotices, postTestNotice, putNotices } from './notices.ts';
import { getOpenApi } from './openapi.ts';
import { getOrganisation, listOrganisationUnits, postUndo } from './organisation.ts';
import { getChecks, getSettings, postCheck, putSettings } from './organisation-settings.ts';
import { getParticipation } from './participation.ts';
import { getPicks, putPicks } from './picks.ts';
import { getOwnActions, getPlan, postAction } from './plan.ts';
import { deletePoolMembership, getPool, putPoolMembership } from './pool.ts';
import { getRemind, putRemind } from './remind.ts';
import { deleteResponse, getOwnResult, getResponse, putResponse } from './responses.ts';
import { getResult, listUnits } from './results.ts';
import {
  getReview,
  listReviews,
  patchReview,
  postReview,
  putDecisions,
  putOwn,
} from './reviews.ts';
import { getForecast, postAudience, postTakeBack } from './running-cycles.ts';
import { getTab } from './static.ts';

/** Where the package keeps what is served as it is. */
export interface PackageFiles {
  readonly version: string;
  readonly openApi: string;
  readonly tab: string;
}

/** How HR runs a cycle. */
const CYCLES_OF_HR: readonly Definition[] = [
  postCycle,
  patchCycle,
  getForecast,
  postOpen,
  postTakeBack,
  postAudience,
  postClose,
  postCancel,
  getJob,
];

/** How HR brings in the organisation. */
const ORGANISATION: readonly Definition[] = [
  getOrganisation,
  listOrganisationUnits,
  listFirstOpenings,
  postUndo,
  postImport,
  putPart,
  postImportCheck,
  getImport,
  postCommit,
];

/** What the audience of a cycle is told, and whether somebody is reminded. */
const NOTICES: readonly Definition[] = [
  getNotices,
  putNotices,
  postTestNotice,
  getRemind,
  putRemind,
];

/** Who does what about a unit's result. */
const PLAN: readonly Definition[] = [
  getEffects,
  getPlan,
  postAction,
  patchAction,
  deleteAction,
  getOwnActions,
  getBoard,
];

/** How a team looks at its result together. */
const REVIEWS: readonly Definition[] = [
  postReview,
  listReviews,
  getReview,
  putOwn,
  patchReview,
  putDecisions,
];

/** What the organisation settles for itself. */
const SETTINGS: readonly Definition[] = [getSettings, putSettings, getChecks, postCheck];

/** For whoever looks after the installation. */
const DEPLOYMENT: readonly Definition[] = [postDeployment, postMessage, getMessage];

/** The whole HTTP surface: what is registered, documented and tested for access. */
export const definitions = (files: PackageFiles): readonly Definition[] => [
  getHealth(files.version),
  getOpenApi(files.openApi),
  getMe,
  getInstrument,
  listCycles,
  getCycle,
  ...CYCLES_OF_HR,
  getParticipation,
  listUnits,
  getResult,
  listComments,
  postRedaction,
  deleteRedaction,
  getExport,
  getBenchmarks,
  getResponse,
  putResponse,
  deleteResponse,
  getOwnResult,
  ...NOTICES,
  getPicks,
  putPicks,
  ...PLAN,
  ...REVIEWS,
  getChannelTab,
  putChannelTab,
  listNorms,
  getNorm,
  putNorm,
  getPool,
  putPoolMembership,
  deletePoolMembership,
  ...ORGANISATION,
  getAudit,
  ...SETTINGS,
  ...DEPLOYMENT,
  getTab(files.tab),
];
