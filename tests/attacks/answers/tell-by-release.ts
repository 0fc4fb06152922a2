import type { ReleaseRecord } from '@samenhang/shared/api/release';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import { releaseInput } from '../../builders/release.ts';
import { instrument } from '../../shared/instrument.ts';
import { itemsOf } from '../../shared/scoring/answering.ts';
import { type Counts, forEachWorld, type Tell, type World } from './worlds.ts';

/** One statement of each cell, none of them reversed: too few for the cell to have a score that tells of them as well. */
const PLACES = CELL_SCORES.flatMap((cell) => {
  const item = itemsOf(cell).find(({ reversed }) => !reversed);
  return item === undefined ? [] : [instrument.items.indexOf(item)];
});

/**
 * What the product's release tells of every world: of parts of these sizes, teams of one
 * organisation, and of the whole. Each statement of a release is another world, so that a dozen
 * worlds cost one release.
 */
export function tellByRelease(sizes: readonly number[], answers: number): Tell {
  const told = new Map<string, string>();
  const texts = new Map<string, string>();
  let worlds: World[] = [];
  const release = () => {
    const records = recordsOf(worlds);
    worlds.forEach((world, at) => {
      const text = toldAt(records, PLACES[at] ?? 0);
      // Kept once, as a million worlds are told in some thousand ways.
      texts.set(text, texts.get(text) ?? text);
      told.set(JSON.stringify(world), texts.get(text) ?? text);
    });
    worlds = [];
  };
  forEachWorld(sizes, answers, (world) => {
    worlds.push([...world]);
    if (worlds.length === PLACES.length) release();
  });
  if (worlds.length > 0) release();
  return (world) => told.get(JSON.stringify(world)) ?? '';
}

function recordsOf(worlds: readonly World[]): ReleaseRecord[] {
  const [first = []] = worlds;
  const parts = first.map((_, part) => `t${part}`);
  const tree = createUnitTree([
    { id: 'o', parent: null },
    ...parts.map((id) => ({ id, parent: 'o' })),
  ]);
  const respondents = parts.flatMap((unit, part) => {
    const answered = worlds.map((world) => stepsOfEach(world[part] ?? []));
    return (answered[0] ?? []).map((_, person) => ({
      unit,
      role: 'staff' as const,
      codes: codesOf(answered.map((steps) => steps[person] ?? 0)),
      outcomes: {},
    }));
  });
  return composeRelease(releaseInput(tree, respondents, RULES, oneAbsentIn(['o', ...parts])));
}

const RULES = { minimumForScores: 5, minimumForDetails: 10 };

/** So that it is no secret that the others answered. */
const oneAbsentIn = (units: readonly string[]) =>
  units.map((unit) => ({ unit, role: 'staff' as const }));

/** The step of each person, in any order. */
function stepsOfEach(counts: Counts): number[] {
  return counts.flatMap((persons, step) => Array.from({ length: persons }, () => step));
}

/** As codes: the first world's step at the first place, and so on; the rest is left blank. */
function codesOf(steps: readonly number[]): Uint8Array {
  const codes = new Uint8Array(instrument.items.length);
  steps.forEach((step, world) => {
    const place = PLACES[world] ?? 0;
    codes[place] = instrument.items[place]?.reversed ? 5 - step : step + 1;
  });
  return codes;
}

function toldAt(records: readonly ReleaseRecord[], place: number): string {
  const { id } = instrument.items[place] ?? {};
  const habit = instrument.habits.find(({ item }) => item === id);
  const told = records.map(({ group }) => [
    group?.details?.statements[place]?.histogram,
    group?.details?.habits.find((shown) => shown.id === habit?.id)?.share,
  ]);
  return JSON.stringify(told);
}
