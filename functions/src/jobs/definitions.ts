import { closeStep, closeStepFailed } from './close-steps.ts';
import type { JobDefinition } from './definition.ts';
import { countParticipationTimer, releasePoolTimer, sweepCyclesTimer } from './timers.ts';

/** Every function that a queue or a timer starts. */
export const jobDefinitions: readonly JobDefinition[] = [
  closeStep,
  closeStepFailed,
  sweepCyclesTimer,
  countParticipationTimer,
  releasePoolTimer,
];
