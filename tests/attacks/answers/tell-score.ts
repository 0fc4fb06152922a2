import type { ReleasedScore } from '@samenhang/shared/api/release';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import { type Respondent, releaseInput } from '../../builders/release.ts';
import { instrument } from '../../shared/instrument.ts';
import { itemsOf } from '../../shared/scoring/answering.ts';

type End = 'top' | 'bottom';
/** Whether the group is a unit of its own, or the managers of one. */
type Shown = 'unit' | 'role';

interface Scored {
  readonly size: number;
  readonly end: End;
  readonly shown: Shown;
}

const PLACES = CELL_SCORES.map((cell) =>
  itemsOf(cell).map((item) => instrument.items.indexOf(item)),
);

/**
 * The points that the product tells of a cell in which a group falls short of an end of the scale
 * by so many steps, evenly over its persons and statements. Every cell of a release falls short by
 * another number.
 */
export function tellScore(scored: Scored): (short: number) => string {
  const told = new Map<number, string>();
  return (short) => {
    if (!told.has(short)) {
      const first = short - (short % PLACES.length);
      scoresFrom(first, scored).forEach((score, cell) => {
        told.set(first + cell, JSON.stringify(score?.points ?? null));
      });
    }
    return told.get(short) ?? '';
  };
}

function scoresFrom(first: number, { size, end, shown }: Scored): (ReleasedScore | undefined)[] {
  const role = shown === 'role' ? 'manager' : 'staff';
  const group = Array.from({ length: size }, (_, person): Respondent => {
    const codes = new Uint8Array(instrument.items.length);
    PLACES.forEach((places, cell) => {
      const ofPerson = shortOf(first + cell, person, size);
      for (const [at, place] of places.entries()) {
        const short = ofPerson(at);
        codes[place] = codeOf(end === 'top' ? 4 - short : short, place);
      }
    });
    return { unit: 'o', role, codes, outcomes: {} };
  });
  const tree = createUnitTree([{ id: 'o', parent: null }]);
  const others =
    shown === 'role' ? group.map((person) => ({ ...person, role: 'staff' as const })) : [];
  const absent = (['staff', 'manager'] as const).map((role) => ({ unit: 'o', role }));
  const [record] = composeRelease(releaseInput(tree, [...group, ...others], RULES, absent));
  const ofRole = record?.byRole?.groups.find(({ roles }) => roles.includes('manager'))?.group;
  const released = shown === 'role' ? ofRole : record?.group;
  return CELL_SCORES.map((cell) => released?.scores[cell]);
}

const RULES = { minimumForScores: 5, minimumForDetails: 10 };

/** Dealt out one by one: statement by statement, and in each person by person. */
function shortOf(short: number, person: number, size: number): (item: number) => number {
  return (item) => {
    const turn = item * size + person;
    return turn < short ? 1 + Math.floor((short - turn - 1) / (4 * size)) : 0;
  };
}

function codeOf(step: number, place: number): number {
  return instrument.items[place]?.reversed ? 5 - step : step + 1;
}
