import type { Instrument } from '@samenhang/shared/instruments/schema';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { agreementOf } from '@samenhang/shared/results/agreement';
import { scoreItems } from '@samenhang/shared/results/score-items';
import type { Tally } from '@samenhang/shared/tallies/tally';
import { byName } from './names.ts';

export function reportAgreement(teams: ReadonlyMap<string, Tally>, instrument: Instrument) {
  return byName([...THEMES, ...PILLARS], (name) => {
    const items = scoreItems(instrument, name);
    return Object.fromEntries(
      [...teams].flatMap(([team, tally]) => {
        const agreement = agreementOf(tally, items);
        return agreement === null ? [] : [[team, { rwgj_available: agreement.withinGroup }]];
      }),
    );
  });
}
