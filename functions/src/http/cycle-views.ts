import type { CycleView } from '@samenhang/shared/api/cycle';
import { takeBackUntil } from '@samenhang/shared/cycles/take-back';
import type { OwnCycle } from '../use-cases/cycles/own-cycles.ts';

/** A cycle as the wire has it, for one person. */
export function toCycleView({ cycle: stored, envelope, ...own }: OwnCycle): CycleView {
  const { id, title, state, instrumentVersion, opensAt, closesAt, rules, launch } = stored;
  const begun = envelope?.submitted ? 'submitted' : 'draft';
  return {
    id,
    title,
    state,
    instrumentVersion,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    rules,
    ...toPlan(stored),
    takeBackUntil: own.abilities.includes('takeBack') ? isoOf(takeBackUntil(stored)) : null,
    ...(stored.ownStatements?.length && { ownStatements: [...stored.ownStatements] }),
    keyLost: own.keyLost === true,
    leftOut: stored.leftOut ?? 0,
    keyRecoverableUntil: isoOf(stored.keyRecoverableUntil),
    invited: launch?.invited ?? null,
    abilities: [...own.abilities],
    mine: {
      invited: own.unitName !== undefined,
      state: envelope === undefined ? 'none' : begun,
      editing: envelope?.submitted !== undefined && envelope.draft !== undefined,
      unit: own.unitName ?? null,
      unitId: own.resultOf ?? null,
      unitInvited: own.unitInvited ?? null,
      deviceKey: own.deviceKey ?? null,
    },
  };
}

const isoOf = (moment: Date | null | undefined) => moment?.toISOString() ?? null;

const toPlan = (cycle: OwnCycle['cycle']) => ({
  audience: { unit: cycle.audienceUnit ?? null },
  opensByClock: cycle.opensByClock === true,
  opening: toOpening(cycle),
  endMovedFrom: isoOf(cycle.endMovedFrom),
});

function toOpening({ state, opening }: OwnCycle['cycle']): CycleView['opening'] {
  if (state !== 'planned' || opening === undefined) return null;
  return opening.refused === undefined ? 'asked' : 'refused';
}
