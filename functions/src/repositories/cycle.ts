import type { OpeningRefusal } from '@samenhang/shared/api/open-job';
import type { CycleState } from '@samenhang/shared/cycles/life-cycle';
import type { OwnStatement } from '@samenhang/shared/cycles/own-statements';
import type { CycleRules } from '@samenhang/shared/cycles/rules';
import type { Localized } from '@samenhang/shared/languages';

/** What opening fixes for good. */
export interface Launch {
  /** Version of the organisation tree. */
  readonly organisationVersion: string;
  readonly invited: number;
  /** Partitions the responses, and the audience, are spread over: 1..256. */
  readonly shards: number;
  /** When it was opened; absent where an earlier version did that. */
  readonly openedAt?: Date;
  /** The cycle's data key, wrapped; gone before the cycle is released. */
  readonly wrappedDataKey?: Uint8Array;
}

/** That a cycle is to be opened. */
export interface Opening {
  /** Who asked: an HR admin's Entra object id, or `clock`. */
  readonly by: string;
  /** Since when it is asked for, or refused. */
  readonly since: Date;
  readonly refused?: OpeningRefusal;
}

export interface Cycle {
  readonly id: string;
  readonly title: Localized;
  readonly state: CycleState;
  readonly instrumentVersion: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly rules: CycleRules;
  /** What HR asks besides the question bank; absent for nothing. */
  readonly ownStatements?: readonly OwnStatement[] | undefined;
  /** Absent while planned. */
  readonly launch?: Launch;
  /** The unit that a pilot invites, with all below it; absent where everybody is invited. */
  readonly audienceUnit?: string;
  /** Whether the clock opens it at `opensAt`. */
  readonly opensByClock?: true;
  /** That it is to be opened now, or why it was not; once it is open, who had that done. */
  readonly opening?: Opening;
  /** The end it had before that was moved. */
  readonly endMovedFrom?: Date;
  /** Of a cancelled cycle: its opening was taken back, and nobody hears of it. */
  readonly takenBack?: true;
  /** When it stopped taking answers, which HR may have had happen before `closesAt`. */
  readonly closedAt?: Date;
  /** The generation of the release that is served; from the last steps of closing on. */
  readonly generation?: number;
  /** How many answers nobody could read and HR had left out of the release; absent for none. */
  readonly leftOut?: number;
  /** Until when its destroyed key could be brought back; absent where it is gone for good. */
  readonly keyRecoverableUntil?: Date;
  /** Of a cancelled cycle, until everything of it is destroyed. */
  readonly destroying?: true;
  readonly cancelledAt?: Date;
  /** Who cancelled it or had answers left out: an HR admin's Entra object id. */
  readonly decidedBy?: string;
}

/** A cycle with the ETag under which it was read. */
export interface StoredCycle {
  readonly cycle: Cycle;
  readonly etag: string;
}
