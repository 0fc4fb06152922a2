import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import { AT } from '@samenhang/shared/tallies/layout';
import { releaseInput } from '../../builders/release.ts';
import { instrument } from '../../shared/instrument.ts';

const TREE = createUnitTree([{ id: 'o', parent: null }]);
const RULES = { minimumForScores: 5, minimumForDetails: 10 };
const ABSENT = [{ unit: 'o', role: 'staff' as const }];

/** What the product tells of so many who gave one answer throughout, of all who answered. */
export function tellStraightLiners(all: number): (persons: number) => string {
  const input = releaseOf(Array.from({ length: all }, () => alike(3)));
  return (persons) => {
    const counts = input.organisation.counts.slice();
    counts[AT.straightLiners] = persons;
    const organisation = { ...input.organisation, counts };
    const [record] = composeRelease({ ...input, organisation });
    return JSON.stringify(record?.organisation?.straightLiners);
  };
}

/**
 * What the product tells of a statement that so many of all cannot judge; every statement is one
 * that another number of them cannot judge. Whether its histogram is there tells nothing of these,
 * as it may have been left blank.
 */
export function tellCannotJudge(all: number): (persons: number) => string {
  const told = new Map<number, string>();
  return (persons) => {
    if (!told.has(persons)) {
      const items = instrument.items.length;
      const first = persons - (persons % items);
      const people = Array.from({ length: all }, (_, person) =>
        instrument.items.map((_, place) =>
          person < first + place ? CANNOT_JUDGE : 1 + (person % 5),
        ),
      );
      const [record] = composeRelease(releaseOf(people.map((codes) => Uint8Array.from(codes))));
      const statements = record?.group?.details?.statements ?? [];
      for (const [place, { dontKnow, visibilityGap }] of statements.entries()) {
        told.set(first + place, JSON.stringify([dontKnow, visibilityGap]));
      }
    }
    return told.get(persons) ?? '';
  };
}

const CANNOT_JUDGE = 6;

function alike(code: number): Uint8Array {
  return new Uint8Array(instrument.items.length).fill(code);
}

function releaseOf(people: readonly Uint8Array[]) {
  const respondents = people.map((codes) => ({
    unit: 'o',
    role: 'staff' as const,
    codes,
    outcomes: {},
  }));
  return releaseInput(TREE, respondents, RULES, ABSENT);
}
