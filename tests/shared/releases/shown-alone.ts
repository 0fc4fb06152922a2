import { tellTree } from '@samenhang/shared/disclosure/tell-tree';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import type { Group } from '@samenhang/shared/releases/group';
import {
  answerCounts,
  divisionsOf,
  type ShownHistograms,
  showableQuestions,
} from '@samenhang/shared/releases/shown-histograms';
import { instrument } from '../instrument.ts';

const ALONE = createUnitTree([{ id: 'o', parent: null }]);

/** What is told of the answers of a group that stands in no tree. */
export function shownAlone(group: Group): ShownHistograms {
  const toldOf = (place: number) =>
    answerCounts(group.tally, instrument, place).reduce((a, b) => a + b, 0);
  return new Map(
    [...showableQuestions(group, instrument, toldOf)].flatMap((place) => {
      const counts = answerCounts(group.tally, instrument, place);
      const told = toldOf(place);
      const own = () => ({ counts, told, isShown: told >= 10 });
      const divisions = divisionsOf(instrument, place);
      const { units } = tellTree(ALONE, new Set(['o']), divisions, { unit: own, rest: own });
      return [...units.values()].map((shown) => [place, shown] as const);
    }),
  );
}
