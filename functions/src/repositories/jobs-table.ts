import { CLOSE_FAULTS, type CloseFaultCode } from '@samenhang/shared/api/close-job';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Entity, TableStore } from '../ports/table-store.ts';
import { jobKey, jobsPartition } from './keys.ts';
import { putOver } from './put-over.ts';

const row = z.object({
  Step: z.string(),
  State: z.enum(['waiting', 'running', 'done', 'failed']),
  Since: z.iso.datetime(),
  Error: z.enum(CLOSE_FAULTS).optional(),
  /** The generation that a release was, or is being, written under. */
  Generation: z.int().optional(),
});

/** How far one step of a job is; a step without a row has not begun. */
export interface Job {
  readonly step: string;
  readonly state: z.infer<typeof row>['State'];
  readonly since: Date;
  /** Why it failed the last time. */
  readonly error?: CloseFaultCode;
  readonly generation?: number;
}

export interface StoredJob extends Job {
  readonly etag: string;
}

/** Table `Jobs`: resumable work. A queue only wakes it; what is done is told by these rows alone. */
export function jobsRepository(store: TableStore) {
  return {
    all: async (tenant: string, cycle: string): Promise<Map<string, StoredJob>> => {
      const jobs = new Map<string, StoredJob>();
      for await (const entity of store.range('Jobs', jobsPartition(tenant, cycle))) {
        const job = toJob(entity);
        jobs.set(job.step, job);
      }
      return jobs;
    },
    /** Writes how far a step is; `etag` of the row as it was read, none where there was none. */
    write: async (
      tenant: string,
      cycle: string,
      job: Job,
      etag: string | undefined,
    ): Promise<Result<string, 'taken'>> => {
      const key = jobKey(tenant, cycle, job.step);
      const properties = {
        Step: job.step,
        State: job.state,
        Since: job.since.toISOString(),
        ...(job.error !== undefined && { Error: job.error }),
        ...(job.generation !== undefined && { Generation: job.generation }),
      };
      const written = await store.transact('Jobs', [putOver(etag, key, properties)]);
      return written.ok ? ok(written.value[0] ?? '') : err('taken');
    },
  };
}

function toJob({ etag, properties }: Entity): StoredJob {
  const stored = row.parse(properties);
  return {
    step: stored.Step,
    state: stored.State,
    since: new Date(stored.Since),
    etag,
    ...(stored.Error !== undefined && { error: stored.Error }),
    ...(stored.Generation !== undefined && { generation: stored.Generation }),
  };
}
