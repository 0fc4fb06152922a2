import { CLOSE_PHASES, type ClosePhase } from '@samenhang/shared/cycles/close-phases';
import type { Job } from '../../repositories/jobs-table.ts';

/** These have a step for each shard, so that shards run side by side on many instances. */
const SHARDED: ReadonlySet<ClosePhase> = new Set(['fold', 'verify', 'shred']);

export type CloseStep =
  | { readonly phase: 'fold' | 'verify' | 'shred'; readonly shard: number }
  | { readonly phase: 'release' }
  | { readonly phase: 'activate' }
  | { readonly phase: 'finish' };

/** What a queue carries: which step of which cycle's closing to do. */
export interface CloseMessage {
  readonly tenant: string;
  readonly cycle: string;
  readonly step: string;
}

/** What is kept of a step that was done. */
export type Done = Pick<Job, 'generation' | 'unreadable'>;

type Jobs = ReadonlyMap<string, Job>;

/** The names of all steps, in order, phase by phase. */
export function closeSteps(shards: number): readonly (readonly string[])[] {
  return CLOSE_PHASES.map((phase) =>
    SHARDED.has(phase)
      ? Array.from({ length: shards }, (_, shard) => ofShard(phase, shard))
      : [phase],
  );
}

/** The step that counts that shard. */
export const foldOf = (shard: number): string => ofShard('fold', shard);

/** The step that counts the same shard again; `undefined` for a step that counts none. */
export function verifyOf(fold: string): string | undefined {
  return phaseOf(fold) === 'fold' ? fold.replace('fold', 'verify') : undefined;
}

const ofShard = (phase: ClosePhase, shard: number) => `${phase}-${String(shard).padStart(3, '0')}`;

/** The steps that can be done now: those of the first phase that is not done yet. */
export function stepsToDo(jobs: Jobs, shards: number): readonly string[] {
  for (const steps of closeSteps(shards)) {
    const left = steps.filter((step) => jobs.get(step)?.state !== 'done');
    if (left.length > 0) return left;
  }
  return [];
}

/** The phase that the step of that name belongs to. */
export function phaseOf(step: string): string {
  return step.split('-')[0] ?? '';
}

/** The step of that name, or `undefined` for a name that no step of such a cycle has. */
export function parseCloseStep(name: string, shards: number): CloseStep | undefined {
  if (!closeSteps(shards).some((steps) => steps.includes(name))) return undefined;
  const [phase, shard] = name.split('-');
  switch (phase) {
    case 'fold':
    case 'verify':
    case 'shred':
      return { phase, shard: Number(shard) };
    case 'release':
    case 'activate':
    case 'finish':
      return { phase };
    default:
      return undefined;
  }
}
