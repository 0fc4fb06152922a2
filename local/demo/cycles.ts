import type { OwnStatement } from '@samenhang/shared/cycles/own-statements';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { type Localized, perLanguage } from '@samenhang/shared/languages';
import { HOST_TEXTS } from '../host-texts.ts';

/** How long ago a cycle was: two are released, one is open. */
export type Year = 'two_years_ago' | 'last_year' | 'this_year';

export interface DemoCycle {
  readonly id: string;
  readonly year: Year;
  readonly title: Localized;
  readonly instrumentVersion: string;
  /** Days from today; one that has closed is released. */
  readonly opens: number;
  readonly closes: number;
  /** What its HR asked besides the question bank. */
  readonly ownStatements?: readonly OwnStatement[];
}

const instrumentVersion = CURRENT_INSTRUMENT_VERSION;

/** The one that is open. */
export const DEMO_CYCLE: DemoCycle = {
  id: 'demo-3',
  year: 'this_year',
  title: titleOf('this_year'),
  instrumentVersion,
  opens: -7,
  closes: 21,
};

/** The demo's cycles, oldest first, about a year apart. */
export const DEMO_CYCLES: readonly DemoCycle[] = [
  {
    id: 'demo-1',
    year: 'two_years_ago',
    title: titleOf('two_years_ago'),
    instrumentVersion,
    opens: -720,
    closes: -699,
  },
  {
    id: 'demo-2',
    year: 'last_year',
    title: titleOf('last_year'),
    instrumentVersion,
    opens: -364,
    closes: -343,
    ownStatements: [
      { id: 'OWN-1', text: ownText('canteen') },
      { id: 'OWN-2', text: ownText('building') },
    ],
  },
  DEMO_CYCLE,
];

function ownText(about: 'canteen' | 'building'): Localized {
  return perLanguage((language) => HOST_TEXTS[language].demo.ownStatements[about]);
}

function titleOf(year: Year): Localized {
  return perLanguage((language) => HOST_TEXTS[language].demo.cycles[year]);
}
