/** A unit as the rows name it. */
export interface UnitNode {
  readonly key: string;
  name: string;
  /** Empty where the file has none. */
  readonly code: string;
  parent: UnitNode | null;
  /** Where it is named first. */
  readonly line: number;
  /** Whether a row is of the unit itself, and not only of one that names it as parent. */
  own: boolean;
}
