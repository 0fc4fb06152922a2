import { LANGUAGES } from '../languages.ts';

/** Every address of the HTTP surface, for whoever asks; a test holds them against the server's routes. */
export const PATHS = {
  health: () => '/api/health',
  openApi: () => '/api/openapi.json',
  me: () => '/api/me',
  /** It names the languages that are wanted: with another language it is another address to a cache. */
  instrument: (version: string) =>
    `/api/instruments/${encodeURIComponent(version)}?languages=${LANGUAGES.join()}`,
  cycles: () => '/api/cycles',
  cycle: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}`,
  open: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/open`,
  takeBack: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/take-back`,
  audience: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/audience`,
  forecast: (cycle: string, answered: number | string) =>
    `/api/cycles/${encodeURIComponent(cycle)}/forecast?answered=${answered}`,
  close: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/close`,
  cancel: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/cancel`,
  job: (cycle: string, job: string) =>
    `/api/cycles/${encodeURIComponent(cycle)}/jobs/${encodeURIComponent(job)}`,
  participation: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/participation`,
  units: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/units`,
  result: (cycle: string, unit: string) =>
    `/api/cycles/${encodeURIComponent(cycle)}/units/${encodeURIComponent(unit)}/result`,
  picks: (cycle: string, unit: string) =>
    `/api/cycles/${encodeURIComponent(cycle)}/units/${encodeURIComponent(unit)}/picks`,
  effects: (cycle: string, unit: string) =>
    `/api/cycles/${encodeURIComponent(cycle)}/units/${encodeURIComponent(unit)}/effects`,
  plan: (unit: string) => `/api/units/${encodeURIComponent(unit)}/actions`,
  action: (unit: string, action: string) =>
    `/api/units/${encodeURIComponent(unit)}/actions/${encodeURIComponent(action)}`,
  ownActions: () => '/api/me/actions',
  unitReviews: (cycle: string, unit: string) =>
    `/api/cycles/${encodeURIComponent(cycle)}/units/${encodeURIComponent(unit)}/reviews`,
  meetingReviews: (hash: string) => `/api/meetings/${encodeURIComponent(hash)}/reviews`,
  review: (review: string) => `/api/reviews/${encodeURIComponent(review)}`,
  ownPart: (review: string) => `/api/reviews/${encodeURIComponent(review)}/mine`,
  decisions: (review: string) => `/api/reviews/${encodeURIComponent(review)}/decisions`,
  channelTab: (tab: string) => `/api/tabs/${encodeURIComponent(tab)}`,
  comments: (cycle: string, unit: string) =>
    `/api/cycles/${encodeURIComponent(cycle)}/units/${encodeURIComponent(unit)}/comments`,
  redaction: (cycle: string, comment: string) =>
    `/api/cycles/${encodeURIComponent(cycle)}/comments/${encodeURIComponent(comment)}/redaction`,
  benchmarks: (cycle: string, unit: string) =>
    `/api/cycles/${encodeURIComponent(cycle)}/units/${encodeURIComponent(unit)}/benchmarks`,
  exported: (cycle: string, unit: string) =>
    `/api/cycles/${encodeURIComponent(cycle)}/units/${encodeURIComponent(unit)}/export`,
  response: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/response`,
  ownResult: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/response/result`,
  remind: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/response/notices`,
  notices: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/notices`,
  testNotice: (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}/notices/test`,
  norms: () => '/api/norms',
  norm: (norm: string) => `/api/norms/${encodeURIComponent(norm)}`,
  pool: () => '/api/pool',
  /** Its query says which month, what of it, and in which format. */
  audit: () => '/api/audit',
  poolMembership: () => '/api/pool/membership',
  organisation: () => '/api/organisation',
  organisationUnits: () => '/api/organisation/units',
  firstOpenings: () => '/api/organisation/first-openings',
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
