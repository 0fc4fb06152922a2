import type { ImportFaultCode } from '@samenhang/shared/api/organisation-words';
import type { ImportFindings } from '../../repositories/import-findings.ts';
import type { OrganisationFault } from './fault-of.ts';

/** So many faults are told one by one; of the others how many there are of each kind. */
const MOST_FAULTS = 200;

/** The first faults and the number of each kind; nothing where there is none. */
export function faultFindings(
  faults: Iterable<OrganisationFault>,
): Pick<ImportFindings, 'faults' | 'faultCounts'> | undefined {
  const first: NonNullable<ImportFindings['faults']> = [];
  const faultCounts: Partial<Record<ImportFaultCode, number>> = {};
  for (const { related, ...fault } of faults) {
    faultCounts[fault.code] = (faultCounts[fault.code] ?? 0) + 1;
    if (first.length === MOST_FAULTS) continue;
    first.push({ ...fault, ...(related !== undefined && { related: [...related] }) });
  }
  return first.length === 0 ? undefined : { faults: first, faultCounts };
}
