import type * as z from 'zod';
import type { NormFaultCode } from '../api/field-codes.ts';
import { type Norm, type NormDistribution, normFields, storedNormFields } from '../api/norm.ts';
import { distributionDetail } from '../disclosure/detail-among-units.ts';
import { findInstrument } from '../instruments/published.ts';
import { asStored } from '../languages.ts';
import { DISTRIBUTION_FROM } from '../thresholds.ts';

/**
 * Other organisations' scores with the passport that says what they rest on, checked in form and
 * for agreeing with themselves. Each fault has a path and, as `params.code`, a {@link NormFaultCode}.
 */
export const normSchema = normFields.superRefine(addNormFaults);

/** The same in a store. */
export const storedNormSchema = storedNormFields
  .extend({ title: asStored(storedNormFields.shape.title) })
  .superRefine(addNormFaults);

interface NormFault {
  readonly code: NormFaultCode;
  readonly path: (string | number)[];
  /** What its message is filled in with. */
  readonly values?: Readonly<Record<string, number>>;
}

function addNormFaults(norm: Norm, context: z.RefinementCtx): void {
  for (const { path, ...params } of findNormFaults(norm)) {
    context.addIssue({ code: 'custom', params, path });
  }
}

/** All at once, so that whoever imports a norm mends it in one go. */
function findNormFaults({ passport, scores }: Norm): NormFault[] {
  const faults = passportFaults(passport);
  if (Object.keys(scores).length === 0) {
    faults.push({ code: 'no_scores', path: ['scores'] });
  }
  for (const [score, distribution] of Object.entries(scores)) {
    const found = distributionFaults(distribution, passport.organisations);
    faults.push(...found.map((fault) => ({ ...fault, path: ['scores', score, ...fault.path] })));
  }
  return faults;
}

function passportFaults(passport: Norm['passport']): NormFault[] {
  const { period, instrumentVersion, respondents, organisations } = passport;
  const faults: NormFault[] = [];
  if (period.from > period.to) {
    const path = ['passport', 'period', 'to'];
    faults.push({ code: 'period_reversed', path });
  }
  if (findInstrument(instrumentVersion) === undefined) {
    const path = ['passport', 'instrumentVersion'];
    faults.push({ code: 'instrument_unknown', path });
  }
  if (respondents < organisations) {
    const path = ['passport', 'respondents'];
    faults.push({ code: 'fewer_respondents_than_organisations', path });
  }
  return faults;
}

function distributionFaults(distribution: NormDistribution, inAll: number): NormFault[] {
  const faults: NormFault[] = [];
  const listed = distribution.kind === 'counts' ? 'counts' : 'points';
  if (!mayBeTold(distribution)) {
    const { quartiles, deciles } = DISTRIBUTION_FROM;
    const values = { quartiles, deciles };
    faults.push({ code: 'too_few_organisations', path: [listed], values });
  }
  const descent = firstDescent(distribution);
  if (descent >= 0) {
    faults.push({ code: 'not_ascending', path: [listed, descent] });
  }
  if (organisationsOf(distribution) > inAll) {
    const path = [distribution.kind === 'counts' ? 'counts' : 'organisations'];
    const values = { organisations: inAll };
    faults.push({ code: 'more_than_in_passport', path, values });
  }
  return faults;
}

/** The floors of what we publish hold for what we show of others: a decile of 20 says nothing. */
function mayBeTold(distribution: NormDistribution): boolean {
  if (distribution.kind === 'moments') return true;
  const detail = distributionDetail(organisationsOf(distribution));
  return distribution.kind === 'deciles' ? detail === 'deciles' : detail !== 'none';
}

/** How many organisations have the score. */
export function organisationsOf(distribution: NormDistribution): number {
  if (distribution.kind !== 'counts') return distribution.organisations;
  return distribution.counts.reduce((sum, { organisations }) => sum + organisations, 0);
}

/** Where the points first fall, or in counts stand twice; -1 where nowhere. */
function firstDescent(distribution: NormDistribution): number {
  if (distribution.kind === 'moments') return -1;
  if (distribution.kind === 'counts') {
    const { counts } = distribution;
    return counts.findIndex(({ points }, place) => points <= (counts[place - 1]?.points ?? -1));
  }
  const { points } = distribution;
  return points.findIndex((value, place) => value < (points[place - 1] ?? 0));
}
