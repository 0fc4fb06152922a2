import type { DraftSaver } from '../../features/respond/model/draft-saver.ts';
import type { Saving } from '../../features/respond/model/saving.ts';
import type { Step } from '../../features/respond/model/steps.ts';
import type { AssessmentData } from './read-assessment.ts';

export interface StepProps {
  readonly data: AssessmentData;
  readonly saver: DraftSaver;
  readonly saving: Saving;
  readonly step: Exclude<Step, 'start'>;
  readonly item: string | undefined;
}
