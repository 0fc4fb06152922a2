/** The id of the place with the way on to the next step. */
export const STEP_ONWARD = 'step-onward';
