export interface Caller {
  readonly who: string;
  readonly invited: boolean;
  readonly roles: readonly string[];
  /** Named in the organisation tree. */
  readonly manages?: true;
}

/** Who may call: people in the audience or outside it, with what the directory says of them. */
export const CALLERS: readonly Caller[] = [
  { who: 'respondent', invited: true, roles: [] },
  { who: 'manager', invited: true, roles: [], manages: true },
  { who: 'HR admin', invited: true, roles: ['Assessment.Admin'] },
  { who: 'board member', invited: true, roles: ['Assessment.Board'] },
  { who: 'technical admin', invited: true, roles: ['Assessment.Technical'] },
  { who: 'HR admin who is not invited', invited: false, roles: ['Assessment.Admin'] },
  { who: 'person who is not invited', invited: false, roles: [] },
];

/** What a caller of the own tenant gets: a status, and the code of a problem. */
type Outcome = (caller: Caller) => string;
const isHr = ({ roles }: Caller) => roles.includes('Assessment.Admin');
const hrOrManager = (caller: Caller) => isHr(caller) || caller.manages === true;
const anybody = (outcome: string) => () => outcome;
const hr = (outcome: string) => (caller: Caller) => (isHr(caller) ? outcome : '403 forbidden');
const invited = (outcome: string) => (caller: Caller) =>
  caller.invited ? outcome : '403 not_in_audience';
const hrOrTechnical: Outcome = (caller) =>
  isHr(caller) || caller.roles.includes('Assessment.Technical') ? '200' : '403 forbidden';
const technical =
  (outcome: string): Outcome =>
  ({ roles }) =>
    roles.includes('Assessment.Technical') ? outcome : '403 forbidden';
const hrOrBoard: Outcome = (caller) =>
  isHr(caller) || caller.roles.includes('Assessment.Board') ? '200' : '403 forbidden';
/** The result of a team that none of them belongs to; who sees which is in results.test.ts. */
const another: Outcome = (caller) => (hrOrManager(caller) ? '200' : '404 not_found');
/** Picks of the team that everyone invited belongs to. */
const choosing: Outcome = (caller) => {
  if (hrOrManager(caller)) return '200';
  return caller.invited ? '403 forbidden' : '404 not_found';
};

/** Reviews of the team that everyone invited belongs to. */
const inReview: Outcome = (caller) => (caller.invited || isHr(caller) ? '200' : '404 not_found');
const reviewing =
  (outcome: string): Outcome =>
  (caller) => {
    if (hrOrManager(caller)) return outcome;
    return caller.invited ? '403 forbidden' : '404 not_found';
  };

/** The whole surface: whoever adds a route says here what each caller gets. */
export const EXPECTED: Readonly<Record<string, Outcome>> = {
  'GET api/health': anybody('200'),
  'GET api/openapi.json': anybody('200'),
  'GET api/me': anybody('200'),
  'GET api/instruments/{version}': anybody('200'),
  'GET api/cycles': anybody('200'),
  'GET api/cycles/{cycle}': anybody('200'),
  'POST api/cycles': hr('201'),
  'PATCH api/cycles/{cycle}': hr('200'),
  'GET api/cycles/{cycle}/forecast': hr('200'),
  // Another cycle of the same people is open.
  'POST api/cycles/{cycle}/open': hr('422 validation_failed'),
  // It is closing already.
  'POST api/cycles/{cycle}/take-back': hr('409 invalid_transition'),
  'POST api/cycles/{cycle}/audience': hr('200'),
  'POST api/cycles/{cycle}/close': hr('202'),
  'POST api/cycles/{cycle}/cancel': hr('200'),
  'GET api/cycles/{cycle}/jobs/{job}': hr('200'),
  'GET api/cycles/{cycle}/participation': (caller) =>
    hrOrManager(caller) ? '200' : '403 forbidden',
  'GET api/cycles/{cycle}/units': anybody('200'),
  'GET api/cycles/{cycle}/units/{unit}/result': another,
  'GET api/cycles/{cycle}/units/{unit}/comments': another,
  // There is no such comment.
  'POST api/cycles/{cycle}/comments/{comment}/redaction': hr('404 not_found'),
  'DELETE api/cycles/{cycle}/comments/{comment}/redaction': hr('404 not_found'),
  'GET api/cycles/{cycle}/units/{unit}/export': another,
  'GET api/cycles/{cycle}/units/{unit}/benchmarks': another,
  'GET api/cycles/{cycle}/response': invited('200'),
  'PUT api/cycles/{cycle}/response': invited('200'),
  'DELETE api/cycles/{cycle}/response': invited('204'),
  'GET api/cycles/{cycle}/response/result': invited('200'),
  'GET api/cycles/{cycle}/notices': hr('200'),
  'PUT api/cycles/{cycle}/notices': hr('200'),
  'POST api/cycles/{cycle}/notices/test': hr('200'),
  'GET api/cycles/{cycle}/response/notices': invited('200'),
  'PUT api/cycles/{cycle}/response/notices': invited('200'),
  'GET api/cycles/{cycle}/units/{unit}/picks': (caller) =>
    caller.invited || isHr(caller) ? '200' : '404 not_found',
  'PUT api/cycles/{cycle}/units/{unit}/picks': choosing,
  'GET api/cycles/{cycle}/units/{unit}/effects': another,
  'GET api/units/{unit}/actions': another,
  'POST api/units/{unit}/actions': (caller) => (hrOrManager(caller) ? '201' : '404 not_found'),
  // There is no such action.
  'PATCH api/units/{unit}/actions/{action}': anybody('404 not_found'),
  'DELETE api/units/{unit}/actions/{action}': anybody('404 not_found'),
  'GET api/me/actions': anybody('200'),
  'GET api/organisation/board': hrOrBoard,
  'POST api/cycles/{cycle}/units/{unit}/reviews': reviewing('201'),
  'GET api/meetings/{hash}/reviews': anybody('200'),
  'GET api/reviews/{review}': inReview,
  'PUT api/reviews/{review}/mine': inReview,
  'PATCH api/reviews/{review}': reviewing('200'),
  'PUT api/reviews/{review}/decisions': reviewing('200'),
  'GET api/tabs/{tab}': (caller) => (caller.invited || isHr(caller) ? '200' : '404 not_found'),
  'PUT api/tabs/{tab}': (caller) => (hrOrManager(caller) ? '201' : '403 forbidden'),
  'GET api/norms': anybody('200'),
  'GET api/norms/{norm}': anybody('200'),
  'PUT api/norms/{norm}': hr('201'),
  'GET api/pool': anybody('200'),
  'PUT api/pool/membership': hr('200'),
  'DELETE api/pool/membership': hr('204'),
  'GET api/organisation': hr('200'),
  'GET api/organisation/units': hr('200'),
  'GET api/openings': hr('200'),
  'POST api/organisation/undo': hr('409 nothing_to_undo'),
  'POST api/organisation/imports': hr('201'),
  // There is no such import.
  'PUT api/organisation/imports/{import}/parts/{part}': hr('404 not_found'),
  'POST api/organisation/imports/{import}/check': hr('404 not_found'),
  'GET api/organisation/imports/{import}': hr('404 not_found'),
  'POST api/organisation/imports/{import}/commit': hr('404 not_found'),
  'GET api/audit': hrOrTechnical,
  'GET api/settings': hrOrTechnical,
  'PUT api/settings': hr('200'),
  'GET api/settings/checks': hrOrTechnical,
  'POST api/settings/checks/{check}': hrOrTechnical,
  'POST api/deployment': technical('200'),
  'POST api/deployment/message': technical('202'),
  'GET api/deployment/message': technical('200'),
  'GET zz-tab': anybody('200'),
  'HEAD zz-tab': anybody('200'),
  'POST zz-tab': anybody('404 not_found'),
  'PUT zz-tab': anybody('404 not_found'),
  'PATCH zz-tab': anybody('404 not_found'),
  'DELETE zz-tab': anybody('404 not_found'),
};

/** Of a route without a cycle in it, what a caller of another tenant gets who gets something else there. */
export const ELSEWHERE: Readonly<Record<string, Outcome>> = {
  // The unit that is to be shown is not theirs, and nobody manages one there.
  'PUT api/tabs/{tab}': hr('422 validation_failed'),
  // Nothing was released there.
  'GET api/organisation/board': (caller) => hrOrBoard(caller).replace('200', '404 not_found'),
};
