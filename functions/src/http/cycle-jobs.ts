import { closeChoiceSchema, closeJobSchema } from '@samenhang/shared/api/close-job';
import { type OpenJobView, openJobSchema } from '@samenhang/shared/api/open-job';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Language } from '@samenhang/shared/languages';
import { momentIn } from '@samenhang/shared/notices/fill-text';
import { fieldMessage } from '@samenhang/shared/presentation/field-messages';
import { DAYS_APART } from '@samenhang/shared/thresholds';
import * as z from 'zod';
import { closeStepMessages } from '../queues/close-step-queue.ts';
import { openStepMessages } from '../queues/open-step-queue.ts';
import { closeCycle } from '../use-cases/closing/close-cycle.ts';
import { CLOSE_JOB, closeProgress } from '../use-cases/closing/close-progress.ts';
import { askOpening } from '../use-cases/cycles/ask-opening.ts';
import { OPEN_JOB, type OpenProgress, openProgress } from '../use-cases/cycles/open-progress.ts';
import type { Uses } from '../use-cases/services.ts';
import { settingsOf } from '../use-cases/settings/default-settings.ts';
import { hrAdmin } from './access-kinds.ts';
import { toAdministrationFailure } from './administration-failures.ts';
import { defineRoute } from './define-route.ts';
import { parseBody } from './parse-body.ts';

export const postOpen = defineRoute({
  name: 'post-open',
  methods: ['POST'],
  route: 'api/cycles/{cycle}/open',
  access: hrAdmin,
  summary: 'Open a planned cycle, and freeze what it promises',
  responses: { 202: () => openJobSchema },
  problems: ['not_found', 'invalid_transition', 'etag_mismatch', 'validation_failed'],
  handle: async ({ services, principal, params }) => {
    const id = params.cycle;
    const asked = await askOpening(services, principal, id);
    if (!asked.ok) return toAdministrationFailure(asked.error);
    const body: OpenJobView = { id: OPEN_JOB, state: 'running', errors: [] };
    const headers = { location: PATHS.job(id, OPEN_JOB) };
    return { status: 202, headers, body, queued: openStepMessages(asked.value) };
  },
});

export const postClose = defineRoute({
  name: 'post-close',
  methods: ['POST'],
  route: 'api/cycles/{cycle}/close',
  access: hrAdmin,
  summary: 'Close an open cycle and have its results made; again, where a step failed',
  body: { schema: () => closeChoiceSchema, optional: true },
  responses: { 202: () => closeJobSchema },
  problems: ['not_found', 'invalid_transition', 'key_gone', 'etag_mismatch'],
  handle: async ({ services, principal, params, body }) => {
    const choice = parseBody(closeChoiceSchema, body ?? {});
    if (!choice.ok) return choice.error;
    const id = params.cycle;
    const closing = await closeCycle(services, principal, id, choice.value.withoutUnreadable);
    if (!closing.ok) return toAdministrationFailure(closing.error);
    const job = await closeProgress(services, principal, id);
    if (!job.ok) return toAdministrationFailure(job.error);
    const headers = { location: PATHS.job(id, CLOSE_JOB) };
    return { status: 202, headers, body: job.value, queued: closeStepMessages(closing.value) };
  },
});

export const getJob = defineRoute({
  name: 'job',
  methods: ['GET'],
  route: 'api/cycles/{cycle}/jobs/{job}',
  access: hrAdmin,
  summary: 'How far the opening or the closing of a cycle is',
  responses: { 200: () => z.union([closeJobSchema, openJobSchema]) },
  problems: ['not_found'],
  handle: async ({ services, principal, params: { cycle, job }, language }) => {
    if (job === OPEN_JOB) {
      const progress = await openProgress(services, principal, cycle);
      if (!progress.ok) return toAdministrationFailure(progress.error);
      const body = await toOpenJob(services, principal, progress.value, language);
      return { status: 200, body };
    }
    const progress = await closeProgress(services, principal, cycle);
    if (!progress.ok) return toAdministrationFailure(progress.error);
    return job === CLOSE_JOB ? { status: 200, body: progress.value } : { problem: 'not_found' };
  },
});

/** Why it was refused is said as the server says it of a field, in the organisation's own time. */
async function toOpenJob(
  services: Uses<'settings'>,
  { tenant }: { readonly tenant: string },
  { state, refused, from }: OpenProgress,
  language: Language,
): Promise<OpenJobView> {
  if (refused === undefined) return { id: OPEN_JOB, state, errors: [] };
  const { timeZone } = await settingsOf(services, tenant);
  const values = { days: DAYS_APART, ...(from && { from: momentIn(language, timeZone, from) }) };
  const message = fieldMessage(language, refused, values);
  return { id: OPEN_JOB, state, errors: [{ code: refused, message }] };
}
