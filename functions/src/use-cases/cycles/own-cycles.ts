import { type CycleAbility, cycleAbilities } from '@samenhang/shared/access/abilities';
import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { takesAnswers } from '@samenhang/shared/cycles/life-cycle';
import { newestFirst } from '@samenhang/shared/cycles/recency';
import { canTakeBack } from '@samenhang/shared/cycles/take-back';
import type { Cycle } from '../../repositories/cycle.ts';
import type { ResponseEnvelope } from '../../sealing/response-envelope.ts';
import { findResponsePlace, hasContent, readResponse } from '../respond/own-response.ts';
import { readableUnits } from '../results/readable-units.ts';
import type { Uses } from '../services.ts';
import { isBeingOpened } from './ask-opening.ts';

/** A cycle as one person sees it. */
export interface OwnCycle {
  readonly cycle: Cycle;
  /** What they may do with it now. */
  readonly abilities: readonly CycleAbility[];
  /** The unit they count in, by name as frozen at launch; absent for anyone who is not invited. */
  readonly unitName?: string;
  /** Its id, once its result may be read. */
  readonly resultOf?: string;
  /** How many are invited of that unit, with all below it. */
  readonly unitInvited?: number;
  /** While the cycle takes answers: a key of this person's own, for what waits on a device. */
  readonly deviceKey?: string;
  readonly envelope?: ResponseEnvelope;
  /** For those who manage it: that its key is lost, so that nobody can answer, and nothing be counted. */
  readonly keyLost?: boolean;
}

/** Cycles a person can see, newest first; only those who plan them see planned ones. */
export async function ownCycles(
  services: Uses<
    'audienceSizes' | 'clock' | 'cycles' | 'frozenAudience' | 'launched' | 'responses' | 'trees'
  >,
  principal: Principal,
): Promise<OwnCycle[]> {
  const stored = await services.cycles.all(principal.tenant);
  const visible = stored.map(({ cycle }) => cycle).filter((cycle) => maySee(principal, cycle));
  visible.sort(newestFirst);
  return Promise.all(visible.map((cycle) => withOwnPart(services, principal, cycle)));
}

export async function findOwnCycle(
  services: Uses<
    'audienceSizes' | 'clock' | 'cycles' | 'frozenAudience' | 'launched' | 'responses' | 'trees'
  >,
  principal: Principal,
  id: string,
): Promise<OwnCycle | undefined> {
  const stored = await services.cycles.find(principal.tenant, id);
  if (stored === undefined || !maySee(principal, stored.cycle)) return undefined;
  return withOwnPart(services, principal, stored.cycle);
}

/** What was never opened is of no one but those who plan it; an opening taken back is of no one. */
function maySee(principal: Principal, { launch, takenBack }: Cycle): boolean {
  if (takenBack) return false;
  return launch !== undefined || mayManageCycles(principal);
}

/** What one person is in a cycle that they may see, and what they may do with it. */
export async function withOwnPart(
  services: Uses<'audienceSizes' | 'clock' | 'frozenAudience' | 'launched' | 'responses' | 'trees'>,
  principal: Principal,
  cycle: Cycle,
): Promise<OwnCycle> {
  const { tenant, person } = principal;
  const managed = mayManageCycles(principal);
  const now = services.clock();
  if (cycle.launch === undefined) {
    return { cycle, abilities: abilitiesIn(principal, cycle, now) };
  }
  const { organisationVersion } = cycle.launch;
  const [tree, member, keyLost] = await Promise.all([
    services.trees.find(tenant, organisationVersion),
    services.frozenAudience.find(tenant, cycle.id, cycle.launch, person),
    managed && isKeyLost(services, tenant, cycle),
  ]);
  const managesSome = tree.managedBy(person).size > 0;
  const isInvited = member !== undefined;
  const abilities = abilitiesIn(principal, cycle, now, { managesSome, isInvited, keyLost });
  const whole = { cycle, abilities, ...(keyLost && { keyLost }) };
  if (!isInvited) return whole;
  const [unitInvited, answers] = await Promise.all([
    services.audienceSizes.find(tenant, cycle.id, member.unit),
    ownAnswers(services, principal, cycle),
  ]);
  const unitName = tree.find(member.unit)?.name ?? member.unit;
  const counted = unitInvited !== undefined && { unitInvited };
  const { staffSeeResults } = cycle.rules;
  const readable = readableUnits({ principal, tree, memberOf: member.unit, staffSeeResults });
  const isOut = cycle.state === 'released' && readable.find(member.unit) !== undefined;
  return { ...whole, unitName, ...(isOut && { resultOf: member.unit }), ...counted, ...answers };
}

async function isKeyLost(
  { launched }: Uses<'launched'>,
  tenant: string,
  { id, state }: Cycle,
): Promise<boolean> {
  if (state !== 'open' && state !== 'closing') return false;
  const found = await launched.find(tenant, id);
  return !found.ok && found.error === 'key_gone';
}

/** Before launch there is no tree, and nobody is invited. */
function abilitiesIn(
  principal: Principal,
  { state, rules: { staffSeeResults }, launch, closesAt, opening }: Cycle,
  now: Date,
  { managesSome, isInvited, keyLost } = { managesSome: false, isInvited: false, keyLost: false },
): CycleAbility[] {
  return cycleAbilities({
    principal,
    isPlanned: state === 'planned',
    isBeingOpened: isBeingOpened({ state, opening }),
    isOpen: state === 'open' && !keyLost && now < closesAt,
    canTakeBack: canTakeBack({ state, launch }, now),
    isRunning: state === 'open' || state === 'closing',
    isClosable: state === 'closing' || (state === 'open' && !keyLost),
    isReleased: state === 'released',
    managesSome,
    isInvited,
    staffSeeResults,
  });
}

/** One's own answers, for as long as there are any, and the key to what waits on a device. */
async function ownAnswers(
  services: Uses<'clock' | 'frozenAudience' | 'launched' | 'responses'>,
  principal: Principal,
  cycle: Cycle,
): Promise<Pick<OwnCycle, 'envelope' | 'deviceKey'>> {
  // While a cycle closes its answers go one by one: that one is gone would tell nothing of its owner.
  if (cycle.state !== 'open') return {};
  const place = await findResponsePlace(services, { principal, cycle: cycle.id });
  if (!place.ok) return {};
  const response = await readResponse(services, place.value);
  // To show a damaged answer as none at all would be the worse fault.
  if (!response.ok) throw new Error('a stored response is damaged');
  const deviceKey = place.value.launched.sealer.deviceKeyOf(principal.person);
  return {
    ...(response.value &&
      hasContent(response.value.envelope) && { envelope: response.value.envelope }),
    ...(takesAnswers(cycle, services.clock()) && { deviceKey }),
  };
}
