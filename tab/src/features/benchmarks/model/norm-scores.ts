import type { Norm, NormDistribution } from '@samenhang/shared/api/norm';
import { SCORES } from '@samenhang/shared/scoring/lattice';

export type NormScores = Norm['scores'];

/** The scores of a norm as lines of CSV, to be looked at and changed; `readScores` reads them. */
export function writeScores(scores: NormScores): string {
  return SCORES.flatMap((score) => {
    const distribution = scores[score];
    return distribution === undefined ? [] : [[score, ...cellsOf(distribution)].join(';')];
  }).join('\n');
}

function cellsOf(distribution: NormDistribution): (string | number)[] {
  const { kind } = distribution;
  switch (kind) {
    case 'counts':
      return [kind, '', ...distribution.counts.map((one) => `${one.points}:${one.organisations}`)];
    case 'moments':
      return [kind, distribution.organisations, distribution.mean, distribution.sd];
    default:
      return [kind, distribution.organisations, ...distribution.points];
  }
}
