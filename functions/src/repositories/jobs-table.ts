import { CLOSE_FAULTS, type CloseFaultCode } from '@samenhang/shared/api/close-job';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Entity, Properties, TableStore } from '../ports/table-store.ts';
import { jobKey, jobsPartition } from './keys.ts';
import { putOver } from './put-over.ts';

const row = z.object({
  Step: z.string(),
  State: z.enum(['waiting', 'running', 'done', 'failed']),
  Since: z.iso.datetime(),
  Renewed: z.iso.datetime().optional(),
  Tries: z.int().optional(),
  Error: z.string().optional(),
  Fault: z.string().optional(),
  Generation: z.int().optional(),
  Begun: z.int().optional(),
  Unreadable: z.int().optional(),
  LeaveOut: z.int().optional(),
  LeaveOutBy: z.string().optional(),
});

/** How far one step of a job is; a step without a row has not begun. */
export interface Job {
  readonly step: string;
  readonly state: z.infer<typeof row>['State'];
  /** When it came to be so. */
  readonly since: Date;
  /** While running: the last sign of life of whoever claimed it. */
  readonly renewed?: Date;
  /** How often it was begun. */
  readonly tries?: number;
  /** Why it failed the last time. */
  readonly error?: CloseFaultCode;
  /** The generation that a release was, or is being, written under. */
  readonly generation?: number;
  /** The highest generation that any try began with. */
  readonly begun?: number;
  /** Of a shard: how many answers could not be read; once it is counted, how many were left out. */
  readonly unreadable?: number;
  /** How many of those HR chose to leave out, at most. */
  readonly leaveOut?: number;
  /** Who chose that: an HR admin's Entra object id. */
  readonly leaveOutBy?: string;
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
    find: async (tenant: string, cycle: string, step: string): Promise<StoredJob | undefined> => {
      const entity = await store.get('Jobs', jobKey(tenant, cycle, step));
      return entity && toJob(entity);
    },
    /** Writes how far a step is; `etag` of the row as it was read, none where there was none. */
    write: async (
      tenant: string,
      cycle: string,
      job: Job,
      etag: string | undefined,
    ): Promise<Result<string, 'taken'>> => {
      const operation = putOver(etag, jobKey(tenant, cycle, job.step), toRow(job));
      const written = await store.transact('Jobs', [operation]);
      return written.ok ? ok(written.value[0] ?? '') : err('taken');
    },
  };
}

function toRow({ step, state, since, renewed, error, ...numbers }: Job): Properties {
  const { tries, generation, begun, unreadable, leaveOut, leaveOutBy } = numbers;
  return {
    Step: step,
    State: state,
    Since: since.toISOString(),
    ...(renewed && { Renewed: renewed.toISOString() }),
    ...(tries !== undefined && { Tries: tries }),
    ...(error && toFault(error)),
    ...(generation !== undefined && { Generation: generation }),
    ...(begun !== undefined && { Begun: begun }),
    ...(unreadable !== undefined && { Unreadable: unreadable }),
    ...(leaveOut !== undefined && { LeaveOut: leaveOut }),
    ...(leaveOutBy !== undefined && { LeaveOutBy: leaveOutBy }),
  };
}

function toJob({ etag, properties }: Entity): StoredJob {
  const stored = row.parse(properties);
  const fault = stored.Fault ?? stored.Error;
  return {
    step: stored.Step,
    state: stored.State,
    since: new Date(stored.Since),
    etag,
    ...(stored.Renewed !== undefined && { renewed: new Date(stored.Renewed) }),
    ...(stored.Tries !== undefined && { tries: stored.Tries }),
    ...(fault !== undefined && { error: knownFault(fault) }),
    ...(stored.Generation !== undefined && { generation: stored.Generation }),
    ...(stored.Begun !== undefined && { begun: stored.Begun }),
    ...(stored.Unreadable !== undefined && { unreadable: stored.Unreadable }),
    ...(stored.LeaveOut !== undefined && { leaveOut: stored.LeaveOut }),
    ...(stored.LeaveOutBy !== undefined && { leaveOutBy: stored.LeaveOutBy }),
  };
}

/** 0.1.0 takes no other word in `Error`; what it does not know stands in `Fault`, beside its own. */
const OF_0_1_0: ReadonlySet<CloseFaultCode> = new Set([
  'response_damaged',
  'response_changed',
  'recount_differs',
  'counts_damaged',
  'key_gone',
  'done_elsewhere',
  'storage_unavailable',
  'internal_error',
]);

function toFault(error: CloseFaultCode): Properties {
  return OF_0_1_0.has(error) ? { Error: error } : { Error: 'internal_error', Fault: error };
}

/** A later version may have words of its own. */
function knownFault(fault: string): CloseFaultCode {
  return CLOSE_FAULTS.find((known) => known === fault) ?? 'internal_error';
}
