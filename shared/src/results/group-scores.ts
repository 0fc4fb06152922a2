import type { Instrument } from '../instruments/schema.ts';
import { PILLARS, THEMES } from '../instruments/vocabulary.ts';
import { LEVEL_SCORES, SCORES, type ScoreName } from '../scoring/lattice.ts';
import { itemMean, itemSums } from '../tallies/read-items.ts';
import type { Tally } from '../tallies/tally.ts';
import { SCORED_FROM } from '../thresholds.ts';
import { scoreItems } from './score-items.ts';

/** Means of the statements in points, in the order of asking; `null` where one may not be used. */
export type ItemMeans = readonly (number | null)[];

/** The means of the statements that at least `fewest` persons answered. */
export function itemMeansFrom(tally: Tally, { items }: Instrument, fewest: number): ItemMeans {
  return items.map(({ reversed }, place) =>
    itemSums(tally, place, reversed).n < fewest ? null : itemMean(tally, place, reversed),
  );
}

/** Composes a group's 26 scores of item means; made once per instrument. */
export type Composer = (means: ItemMeans) => ReadonlyMap<ScoreName, number | null>;

/**
 * Makes the function that composes a group's scores, in points 0..100, `null` where too few of the
 * statements may be used: a cell is the mean of its statements (3 of 4), a theme (2 of 3) and a
 * pillar (3 of 4) the mean of its cells, overall the mean of all 3 pillars, a level, old habits
 * (turned round) and strengthening the mean of their statements (9 of 12). Unlike the mean of the
 * persons' scores this tells nothing but the item means themselves.
 */
export function createComposer(instrument: Instrument): Composer {
  const places = new Map(SCORES.map((name) => [name, scoreItems(instrument, name)]));
  return (means) => {
    const ofItems = (name: ScoreName, atLeast: number) =>
      meanOf(places.get(name)?.map((place) => means[place] ?? null) ?? [], atLeast);
    const cells = new Map<ScoreName, number | null>(
      THEMES.flatMap((theme) => PILLARS.map((pillar) => `${theme}.${pillar}` as const)).map(
        (name) => [name, ofItems(name, SCORED_FROM.ofCell)],
      ),
    );
    const cell = (name: ScoreName) => cells.get(name) ?? null;
    const pillars = PILLARS.map((pillar) =>
      meanOf(
        THEMES.map((theme) => cell(`${theme}.${pillar}`)),
        SCORED_FROM.ofPillar,
      ),
    );
    const turned = ofItems('oldHabits', SCORED_FROM.ofTwelve);
    return new Map<ScoreName, number | null>([
      ...cells,
      ...THEMES.map((theme): [ScoreName, number | null] => [
        theme,
        meanOf(
          PILLARS.map((pillar) => cell(`${theme}.${pillar}`)),
          SCORED_FROM.ofTheme,
        ),
      ]),
      ...PILLARS.map((pillar, p): [ScoreName, number | null] => [pillar, pillars[p] ?? null]),
      ...LEVEL_SCORES.map((name): [ScoreName, number | null] => [
        name,
        ofItems(name, SCORED_FROM.ofTwelve),
      ]),
      ['overall', meanOf(pillars, PILLARS.length)],
      ['oldHabits', turned === null ? null : 100 - turned],
      ['strengthening', ofItems('strengthening', SCORED_FROM.ofTwelve)],
    ]);
  };
}

function meanOf(values: ItemMeans, atLeast: number): number | null {
  const valid = values.filter((value) => value !== null);
  if (valid.length < atLeast) return null;
  return valid.reduce((sum, value) => sum + value, 0) / valid.length;
}
