import { DEEPEST_FOR_BOARD } from '../thresholds.ts';
import type { Principal } from './principal.ts';

/** A request for a unit's result: the person and the unit, by the tree that the cycle froze. */
export interface ResultQuestion {
  readonly principal: Principal;
  /** How far the unit lies below the organisation, itself at 0. */
  readonly depth: number;
  /** Whether the person is named as manager of the unit, or of one above it. */
  readonly manages: boolean;
  /** Whether the person was invited in the unit, or in one below it. */
  readonly belongs: boolean;
  /** Frozen at launch: whether staff see what was published of their own team and above. */
  readonly staffSeeResults: boolean;
}

type Policy = (question: ResultQuestion) => boolean;

const asHrAdmin: Policy = ({ principal }) => principal.accessRoles.has('hr-admin');

const asBoard: Policy = ({ principal, depth }) =>
  principal.accessRoles.has('board') && depth <= DEEPEST_FOR_BOARD;

const asManager: Policy = ({ manages }) => manages;

const asRespondent: Policy = ({ belongs, staffSeeResults }) => belongs && staffSeeResults;

/** Whether a person may see what was published of a unit; a technical admin as such may not. */
export function mayReadResult(question: ResultQuestion): boolean {
  return [asHrAdmin, asBoard, asManager, asRespondent].some((policy) => policy(question));
}
