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

/** The steps of one review, settled when it begins: by what there is to look back on, and to guess. */
export function stepsOf({
  hasOpenActions,
  hasResult,
}: {
  readonly hasOpenActions: boolean;
  readonly hasResult: boolean;
}): ReviewStep[] {
  return REVIEW_STEPS.filter((step) => {
    if (step === 'lastTime') return hasOpenActions;
    return hasResult || (step !== 'predict' && step !== 'reveal');
  });
}
