import type { Services } from '@samenhang/functions/use-cases/services';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { personId, principal } from '../builders/organisation.ts';
import { saveAs } from '../builders/own-response.ts';
import { allAnswers, responseBody } from '../builders/response.ts';

const ANSWERS: readonly Answer[] = [1, 2, 3, 4, 5, 'dk'];

/** What that person answers to everything. */
export const answerOf = (person: number): Answer => ANSWERS[person % ANSWERS.length] ?? 'dk';

/** That person's one submit, the very same however often it is sent. */
export const submitOf = (services: Services, cycle: string, person: number) =>
  saveAs(services, {
    principal: principal(person),
    cycle,
    body: responseBody({
      submissionId: personId(person),
      answers: allAnswers(answerOf(person)),
      comments: { 'OPEN-1': `reden ${person}` },
    }),
    precondition: 'absent',
  });
