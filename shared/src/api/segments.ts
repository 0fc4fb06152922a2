/**
 * Segments of the pool of organisations: sections of NACE Rev. 2, the European classification of
 * economic activities, some of them together. The list is fixed: in a segment of its own name no
 * organisation would meet nine others. `demonstration` keeps invented answers apart.
 */
export const SEGMENTS = [
  'agriculture',
  'industry',
  'energy-and-water',
  'construction',
  'trade',
  'transport',
  'hospitality',
  'information-and-communication',
  'finance',
  'real-estate',
  'professional-services',
  'business-support',
  'government',
  'education',
  'healthcare',
  'culture-and-recreation',
  'other-services',
  // Anyone who tries it out with invented answers is never among those with real ones.
  'demonstration',
] as const;

export type Segment = (typeof SEGMENTS)[number];
