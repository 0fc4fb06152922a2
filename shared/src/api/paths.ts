import { LANGUAGES } from '../languages.ts';

const ofCycle = (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}`;

const ofUnit = (cycle: string, unit: string) =>
  `${ofCycle(cycle)}/units/${encodeURIComponent(unit)}`;

/** Every address of the HTTP surface, for whoever asks; a test holds them against the server's routes. */
export const PATHS = {
  health: () => '/api/health',
  openApi: () => '/api/openapi.json',
  deployment: () => '/api/deployment',
  deploymentMessage: () => '/api/deployment/message',
  me: () => '/api/me',
  /** It names the languages that are wanted: with another language it is another address to a cache. */
  instrument: (version: string) =>
    `/api/instruments/${encodeURIComponent(version)}?languages=${LANGUAGES.join()}`,
  cycles: () => '/api/cycles',
  cycle: ofCycle,
  open: (cycle: string) => `${ofCycle(cycle)}/open`,
  takeBack: (cycle: string) => `${ofCycle(cycle)}/take-back`,
  audience: (cycle: string) => `${ofCycle(cycle)}/audience`,
  forecast: (cycle: string, answered: number | string) =>
    `${ofCycle(cycle)}/forecast?answered=${answered}`,
  close: (cycle: string) => `${ofCycle(cycle)}/close`,
  cancel: (cycle: string) => `${ofCycle(cycle)}/cancel`,
  job: (cycle: string, job: string) => `${ofCycle(cycle)}/jobs/${encodeURIComponent(job)}`,
  participation: (cycle: string) => `${ofCycle(cycle)}/participation`,
  units: (cycle: string) => `${ofCycle(cycle)}/units`,
  result: (cycle: string, unit: string) => `${ofUnit(cycle, unit)}/result`,
  picks: (cycle: string, unit: string) => `${ofUnit(cycle, unit)}/picks`,
  effects: (cycle: string, unit: string) => `${ofUnit(cycle, unit)}/effects`,
  plan: (unit: string) => `/api/units/${encodeURIComponent(unit)}/actions`,
  action: (unit: string, action: string) =>
    `/api/units/${encodeURIComponent(unit)}/actions/${encodeURIComponent(action)}`,
  ownActions: () => '/api/me/actions',
  board: () => '/api/organisation/board',
  unitReviews: (cycle: string, unit: string) => `${ofUnit(cycle, unit)}/reviews`,
  meetingReviews: (hash: string) => `/api/meetings/${encodeURIComponent(hash)}/reviews`,
  review: (review: string) => `/api/reviews/${encodeURIComponent(review)}`,
  ownPart: (review: string) => `/api/reviews/${encodeURIComponent(review)}/mine`,
  decisions: (review: string) => `/api/reviews/${encodeURIComponent(review)}/decisions`,
  channelTab: (tab: string) => `/api/tabs/${encodeURIComponent(tab)}`,
  comments: (cycle: string, unit: string) => `${ofUnit(cycle, unit)}/comments`,
  redaction: (cycle: string, comment: string) =>
    `${ofCycle(cycle)}/comments/${encodeURIComponent(comment)}/redaction`,
  benchmarks: (cycle: string, unit: string) => `${ofUnit(cycle, unit)}/benchmarks`,
  exported: (cycle: string, unit: string) => `${ofUnit(cycle, unit)}/export`,
  response: (cycle: string) => `${ofCycle(cycle)}/response`,
  ownResult: (cycle: string) => `${ofCycle(cycle)}/response/result`,
  remind: (cycle: string) => `${ofCycle(cycle)}/response/notices`,
  notices: (cycle: string) => `${ofCycle(cycle)}/notices`,
  testNotice: (cycle: string) => `${ofCycle(cycle)}/notices/test`,
  norms: () => '/api/norms',
  norm: (norm: string) => `/api/norms/${encodeURIComponent(norm)}`,
  pool: () => '/api/pool',
  /** Its query says which month, what of it, and in which format. */
  audit: () => '/api/audit',
  poolMembership: () => '/api/pool/membership',
  organisation: () => '/api/organisation',
  organisationUnits: () => '/api/organisation/units',
  openings: () => '/api/openings',
  undo: () => '/api/organisation/undo',
  imports: () => '/api/organisation/imports',
  import: (id: string) => `/api/organisation/imports/${encodeURIComponent(id)}`,
  importPart: (id: string, part: number | string) =>
    `/api/organisation/imports/${encodeURIComponent(id)}/parts/${encodeURIComponent(part)}`,
  importCheck: (id: string) => `/api/organisation/imports/${encodeURIComponent(id)}/check`,
  importCommit: (id: string) => `/api/organisation/imports/${encodeURIComponent(id)}/commit`,
  settings: () => '/api/settings',
  checks: () => '/api/settings/checks',
  check: (check: string) => `/api/settings/checks/${encodeURIComponent(check)}`,
} as const;
