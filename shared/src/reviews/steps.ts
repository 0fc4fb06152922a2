/** The steps of a review, in their order. */
export const REVIEW_STEPS = [
  'gathering',
  /** Only where the unit has open actions. */
  'lastTime',
  /** Not where nothing of the unit may be shown: there is nothing to guess. */
  'predict',
  'reveal',
  'discuss',
  'decide',
  'done',
] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];
