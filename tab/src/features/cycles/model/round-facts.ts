import type { FirstOpenings } from '@samenhang/shared/api/first-openings';
import type { OrganisationUnits } from '@samenhang/shared/api/organisation';
import type { AllowedDays } from '@samenhang/shared/notices/allowed-days';

/** What planning a round takes to know. */
export interface RoundFacts {
  /** The organisation's time zone (IANA). */
  readonly zone: string;
  /** Whom people may ask about it; `null` where nobody is named. */
  readonly contact: string | null;
  /** On which days people may be told something: those on which they work. */
  readonly hours: AllowedDays;
  /** The units of today, parents before their children. */
  readonly units: OrganisationUnits['items'];
  /** From when on a round may open over the people of a unit, of every unit that has to wait. */
  readonly firstOpenings: FirstOpenings['items'];
}
