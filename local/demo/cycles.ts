import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';

/** How long ago a cycle was: two are released, one is open. */
export type Year = 'two_years_ago' | 'last_year' | 'this_year';

export interface DemoCycle {
  readonly id: string;
  readonly year: Year;
  readonly title: { readonly en: string; readonly nl: string };
  readonly instrumentVersion: string;
  /** Days from today; one that has closed is released. */
  readonly opens: number;
  readonly closes: number;
}

const instrumentVersion = CURRENT_INSTRUMENT_VERSION;

/** The one that is open. */
export const DEMO_CYCLE: DemoCycle = {
  id: 'demo-3',
  year: 'this_year',
  title: { en: 'Third round (synthetic)', nl: 'Derde meting (fictief)' },
  instrumentVersion,
  opens: -7,
  closes: 21,
};

/** The demo's cycles, oldest first, about a year apart. */
export const DEMO_CYCLES: readonly DemoCycle[] = [
  {
    id: 'demo-1',
    year: 'two_years_ago',
    title: { en: 'First round (synthetic)', nl: 'Eerste meting (fictief)' },
    instrumentVersion,
    opens: -720,
    closes: -699,
  },
  {
    id: 'demo-2',
    year: 'last_year',
    title: { en: 'Second round (synthetic)', nl: 'Tweede meting (fictief)' },
    instrumentVersion,
    opens: -364,
    closes: -343,
  },
  DEMO_CYCLE,
];
