/** What is tried with a field of the release, and by which test; each is the name of an attack. */
export const ATTACKERS = {
  /** Sums of answers and of squares of scores, by exact elimination. */
  linear: 'reconstruction/linear-attack.ts',
  /** Every way a small group can have answered the statements of a cell. */
  everyWay: 'reconstruction/lattice-attack.ts',
  /** Histograms cut alike, from each other. */
  differences: 'reconstruction/difference-attack.ts',
  /** Of whom it is certain that they answered, by sums over units and roles. */
  turnout: 'turnout/certain-respondents.ts',
  /** The same of all that is told, with the open rule run backwards. */
  everyTurnout: 'turnout/every-turnout.ts',
  /** Every way to answer a statement that is told alike, as an outsider and as a member. */
  everyWorld: 'answers/every-world.ts',
  /** Which sizes of a band a histogram can be of. */
  size: 'answers/size-behind.ts',
  /** Units less the units below them, by sums of whole numbers. */
  family: 'answers/family-attack.ts',
  /** The points of a group, less the member's own. */
  score: 'answers/score-attack.ts',
  /** What a share tells of 1 to 4 persons. */
  share: 'answers/share-attack.ts',
} as const;

type Attacker = keyof typeof ATTACKERS;

/** Fields by the attackers that read them, or why nobody has to. */
type Readers = Readonly<Record<string, readonly Attacker[] | string>>;

const KNOWN = 'known beforehand, as it is of the instrument or of the organisation';
const WORKED_OUT = 'worked out of nothing but what stands beside it';

const OF_ITS_HISTOGRAM = 'worked out of the histogram as it is told; own-statements-told.test.ts';

const HISTOGRAM: readonly Attacker[] = [
  'turnout',
  'everyWay',
  'differences',
  'everyWorld',
  'size',
  'family',
];

function histogramAt(path: string): Readers {
  const fields = ['kind', 'first', 'last', 'bins[].first', 'bins[].last', 'bins[].share'];
  const paths = [path, ...fields.map((field) => `${path}.${field}`)];
  return Object.fromEntries(paths.map((each) => [each, HISTOGRAM]));
}

const MEANS: readonly Attacker[] = ['linear', 'everyTurnout'];

const GROUP: Readers = {
  'n.atLeast': ['turnout', 'everyTurnout'],
  'n.atMost': ['turnout', 'everyTurnout'],
  mayNotRepresent: ['everyTurnout'],
  'scores.*.points': ['linear', 'score'],
  'scores.*.points.value': ['linear', 'everyWay', 'score'],
  'scores.*.points.bound': ['everyWay', 'score'],
  'scores.*.interval.low': MEANS,
  'scores.*.interval.high': MEANS,
  details: ['turnout', 'everyTurnout'],
  'details.maturity': MEANS,
  'details.maturity.level': MEANS,
  'details.maturity.certainty': MEANS,
  'details.maturity.certainty[]': MEANS,
  'details.maturity.secure': WORKED_OUT,
  'details.maturity.aheadOfFoundations[]': MEANS,
  'details.coherence': MEANS,
  'details.coherence.value': MEANS,
  'details.coherence.interval.low': MEANS,
  'details.coherence.interval.high': MEANS,
  'details.coherence.pillarShare': MEANS,
  'details.statements[].id': KNOWN,
  ...histogramAt('details.statements[].histogram'),
  'details.statements[].dontKnow': ['share', 'family'],
  'details.statements[].visibilityGap': ['share'],
  'details.own[].id': KNOWN,
  ...histogramAt('details.own[].histogram'),
  'details.own[].dontKnow': ['share', 'family'],
  'details.own[].visibilityGap': ['share'],
  'details.own[].mean': OF_ITS_HISTOGRAM,
  'details.own[].mean.points': OF_ITS_HISTOGRAM,
  'details.own[].mean.points.value': OF_ITS_HISTOGRAM,
  'details.own[].mean.points.bound': OF_ITS_HISTOGRAM,
  'details.own[].mean.interval.low': OF_ITS_HISTOGRAM,
  'details.own[].mean.interval.high': OF_ITS_HISTOGRAM,
  'details.own[].agreement': OF_ITS_HISTOGRAM,
  'details.habits[].id': ['everyWorld'],
  'details.habits[].share.value': ['everyWorld', 'size'],
  'details.habits[].share.bound': ['everyWorld', 'size'],
  'details.habits[].interval.low': WORKED_OUT,
  'details.habits[].interval.high': WORKED_OUT,
  'details.acquiescence': WORKED_OUT,
  'details.agreement.*': ['everyTurnout'],
  ...histogramAt('details.outcomes.recommend'),
  'details.outcomes.recommendIndex': ['turnout', 'everyTurnout'],
  'details.outcomes.recommendIndex.value': WORKED_OUT,
  'details.outcomes.recommendIndex.interval.low': WORKED_OUT,
  'details.outcomes.recommendIndex.interval.high': WORKED_OUT,
  ...histogramAt('details.outcomes.help'),
  'details.drivers': ['turnout', 'everyTurnout'],
  'details.drivers.from': ['turnout', 'everyTurnout'],
  'details.drivers.cells[].cell': 'an order of a hundred persons and more',
  'details.drivers.cells[].band': 'a word on a hundred persons and more',
};

const at = (path: string, readers: Readers): Readers =>
  Object.fromEntries(Object.entries(readers).map(([field, by]) => [`${path}.${field}`, by]));

const OF_A_HUNDRED = 'of everybody, a hundred persons and more, and told of no part of them';

export const READ_BY: Readers = {
  unit: KNOWN,
  kind: ['turnout', 'everyTurnout'],
  reason: ['turnout', 'everyTurnout'],
  of: ['turnout', 'everyTurnout'],
  group: ['turnout', 'everyTurnout'],
  ...at('group', GROUP),
  byRole: ['turnout', 'everyTurnout'],
  'byRole.groups[].roles[]': ['turnout', 'everyTurnout'],
  ...at('byRole.groups[].group', GROUP),
  'byRole.gaps[].score': WORKED_OUT,
  'byRole.gaps[].first': WORKED_OUT,
  'byRole.gaps[].second': WORKED_OUT,
  'byRole.gaps[].difference': WORKED_OUT,
  'byRole.gaps[].interval.low': MEANS,
  'byRole.gaps[].interval.high': MEANS,
  'byRole.gaps[].effect': MEANS,
  'byRole.gaps[].flagged': MEANS,
  place: ['everyTurnout'],
  'place.shrunken': ['linear'],
  'place.rank': ['linear'],
  'place.interval.low': ['linear'],
  'place.interval.high': ['linear'],
  organisation: ['everyTurnout'],
  'organisation.distribution': ['everyTurnout'],
  'organisation.distribution.detail': ['everyTurnout'],
  'organisation.distribution.points[]': ['linear'],
  'organisation.unitsDiffer': ['linear'],
  'organisation.ladder': ['turnout'],
  'organisation.ladder.holds': WORKED_OUT,
  'organisation.ladder.reproducibility': OF_A_HUNDRED,
  'organisation.ladder.scalability': OF_A_HUNDRED,
  'organisation.straightLiners': ['turnout', 'share'],
  'organisation.margins': ['turnout'],
  'organisation.margins.*': OF_A_HUNDRED,
};
