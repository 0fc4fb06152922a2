import { createUnitTree, type UnitTree } from '@samenhang/shared/disclosure/unit-tree';
import fc from 'fast-check';

/** A small organisation, with how many persons belong to each unit itself. */
export interface Organisation {
  readonly tree: UnitTree;
  readonly direct: ReadonlyMap<string, number>;
}

interface Shape {
  readonly direct: number;
  readonly children: readonly Shape[];
}

function shape(depth: number): fc.Arbitrary<Shape> {
  return fc.record({
    direct: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })),
    children:
      depth === 0 ? fc.constant([]) : fc.array(shape(depth - 1), { minLength: 0, maxLength: 3 }),
  });
}

/** Organisations of up to three layers, units of 0 to 9 persons of their own. */
export const organisations: fc.Arbitrary<Organisation> = shape(2).map(organisationOf);

function organisationOf(root: Shape): Organisation {
  const units: { id: string; parent: string | null }[] = [];
  const direct = new Map<string, number>();
  const visit = (unit: Shape, id: string, parent: string | null) => {
    units.push({ id, parent });
    direct.set(id, unit.direct);
    unit.children.forEach((child, place) => {
      visit(child, `${id}.${place}`, id);
    });
  };
  visit(root, 'o', null);
  return { tree: createUnitTree(units), direct };
}

/** Teams directly below the organisation, `t0`, `t1`, …, of these sizes. */
export function flatOrganisation(...sizes: number[]): Organisation {
  const teams = sizes.map((_, place) => `t${place}`);
  const tree = createUnitTree([
    { id: 'o', parent: null },
    ...teams.map((id) => ({ id, parent: 'o' })),
  ]);
  return { tree, direct: new Map(teams.map((id, place) => [id, sizes[place] ?? 0])) };
}
