import type { CycleView } from '@samenhang/shared/api/cycle';
import type { OwnCycle } from '../use-cases/own-cycles.ts';

/** A cycle as the wire has it, for one person. */
export function toCycleView({ cycle: stored, unitName, envelope }: OwnCycle): CycleView {
  const { id, title, state, instrumentVersion, opensAt, closesAt, rules, launch } = stored;
  const own = envelope?.submitted ? 'submitted' : 'draft';
  return {
    id,
    title,
    state,
    instrumentVersion,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    rules,
    invited: launch?.invited ?? null,
    mine: {
      invited: unitName !== undefined,
      state: envelope === undefined ? 'none' : own,
      editing: envelope?.submitted !== undefined && envelope.draft !== undefined,
      unit: unitName ?? null,
    },
  };
}
