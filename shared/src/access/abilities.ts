import {
  mayChangePlan,
  mayChoosePicks,
  mayManageBenchmarks,
  mayManageCycles,
  mayManageOrganisation,
  mayReadAudit,
  mayReadBoard,
  mayReadParticipation,
  mayReadSettings,
  mayRedactComments,
  maySteerReviews,
} from './policies.ts';
import type { Principal } from './principal.ts';
import { mayReadResult } from './result-access.ts';

/**
 * What somebody may do in the whole organisation: plan a cycle; import norms, join the pool; read the
 * log; bring in the organisation; see the settings; see the redesign board.
 */
export const OWN_ABILITIES = [
  'planCycles',
  'manageBenchmarks',
  'readAudit',
  'manageOrganisation',
  'readSettings',
  'readBoard',
] as const;
export type OwnAbility = (typeof OWN_ABILITIES)[number];

/** What somebody may do with one cycle, as its state allows it now. */
export const CYCLE_ABILITIES = [
  'change',
  'open',
  'takeBack',
  'moveEnd',
  'addPeople',
  'close',
  'cancel',
  'readParticipation',
  'readResults',
] as const;
export type CycleAbility = (typeof CYCLE_ABILITIES)[number];

/** What somebody may do with a unit of a released cycle, besides reading its result. */
export const UNIT_ABILITIES = [
  'choosePicks',
  'changePlan',
  'redactComments',
  'startReview',
] as const;
export type UnitAbility = (typeof UNIT_ABILITIES)[number];

/** Who asks about which cycle; what concerns the tree is of the tree that the cycle froze. */
export interface CycleQuestion {
  readonly principal: Principal;
  readonly isPlanned: boolean;
  /** Planned, and to be opened at this moment: the plan stays as it is. */
  readonly isBeingOpened: boolean;
  /** Open, and not past its end. */
  readonly isOpen: boolean;
  /** Opened so short ago that it can be taken back. */
  readonly canTakeBack: boolean;
  /** Open, or closing and not yet released. */
  readonly isRunning: boolean;
  /** Running, and not open with its key lost: a close of that could only fail. */
  readonly isClosable: boolean;
  readonly isReleased: boolean;
  /** Whether the person is named as manager of any unit. */
  readonly managesSome: boolean;
  readonly isInvited: boolean;
  readonly staffSeeResults: boolean;
}

/** Who asks about which unit, whose result they may read. */
export interface UnitQuestion {
  readonly principal: Principal;
  /** Whether the person is named as manager of the unit, or of one above it. */
  readonly manages: boolean;
}

const OWN: Readonly<Record<OwnAbility, (principal: Principal) => boolean>> = {
  planCycles: mayManageCycles,
  manageBenchmarks: mayManageBenchmarks,
  readAudit: mayReadAudit,
  manageOrganisation: mayManageOrganisation,
  readSettings: mayReadSettings,
  readBoard: mayReadBoard,
};

const OF_CYCLE: Readonly<Record<CycleAbility, (question: CycleQuestion) => boolean>> = {
  change: ({ principal, isPlanned, isBeingOpened }) =>
    isPlanned && !isBeingOpened && mayManageCycles(principal),
  open: ({ principal, isPlanned, isBeingOpened }) =>
    isPlanned && !isBeingOpened && mayManageCycles(principal),
  takeBack: ({ principal, canTakeBack }) => canTakeBack && mayManageCycles(principal),
  moveEnd: ({ principal, isOpen }) => isOpen && mayManageCycles(principal),
  addPeople: ({ principal, isOpen }) => isOpen && mayManageCycles(principal),
  close: ({ principal, isClosable }) => isClosable && mayManageCycles(principal),
  cancel: ({ principal, isPlanned, isRunning }) =>
    (isPlanned || isRunning) && mayManageCycles(principal),
  readParticipation: ({ principal, isRunning, isReleased, managesSome }) =>
    (isRunning || isReleased) && mayReadParticipation(principal, managesSome),
  // Anyone who is invited belongs to the root, and the board sees it; a manager sees their own.
  readResults: ({ isReleased, managesSome, isInvited, ...question }) =>
    isReleased &&
    mayReadResult({ ...question, depth: 0, manages: managesSome, belongs: isInvited }),
};

const OF_UNIT: Readonly<Record<UnitAbility, (question: UnitQuestion) => boolean>> = {
  choosePicks: ({ principal, manages }) => mayChoosePicks(principal, manages),
  changePlan: ({ principal, manages }) => mayChangePlan(principal, manages),
  redactComments: ({ principal }) => mayRedactComments(principal),
  startReview: ({ principal, manages }) => maySteerReviews(principal, manages),
};

export function ownAbilities(principal: Principal): OwnAbility[] {
  return OWN_ABILITIES.filter((ability) => OWN[ability](principal));
}

export function cycleAbilities(question: CycleQuestion): CycleAbility[] {
  return CYCLE_ABILITIES.filter((ability) => OF_CYCLE[ability](question));
}

export function unitAbilities(question: UnitQuestion): UnitAbility[] {
  return UNIT_ABILITIES.filter((ability) => OF_UNIT[ability](question));
}
