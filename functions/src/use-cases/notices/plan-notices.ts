import type { Principal } from '@samenhang/shared/access/principal';
import type { NoticePlan } from '@samenhang/shared/api/notices';
import { LANGUAGES, type Localized } from '@samenhang/shared/languages';
import type { NoticeText } from '@samenhang/shared/notices/fill-text';
import { NOTICE_KINDS, type NoticeKind } from '@samenhang/shared/notices/kinds';
import { type PlanFault, planFaults } from '@samenhang/shared/notices/plan-faults';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { StoredNotice } from '../../repositories/notices-table.ts';
import { recordAct } from '../log/record-act.ts';
import { type EtagMismatch, holds, mismatch, type Precondition } from '../preconditions.ts';
import type { Uses } from '../services.ts';
import { textsOf } from './notice-texts.ts';
import { type CycleNotices, type NoticesError, readNotices } from './read-notices.ts';

export type PlanNoticesError =
  | NoticesError
  | EtagMismatch
  | { readonly code: 'invalid_transition' }
  | { readonly code: 'plan_unfit'; readonly faults: readonly PlanFault[] };

type Item = NoticePlan['items'][number];

/**
 * Settles what the audience of a cycle is told from now on. What is sent, or being sent, stays as it is;
 * what is left out is cancelled.
 */
export async function planNotices(
  services: Uses<'audit' | 'clock' | 'cycles' | 'notices' | 'settings'>,
  principal: Principal,
  id: string,
  { items }: NoticePlan,
  precondition: Precondition,
): Promise<Result<CycleNotices, PlanNoticesError>> {
  const current = await readNotices(services, principal, id);
  if (!current.ok) return current;
  const { cycle, notices } = current.value;
  if (cycle.state === 'cancelled') return err({ code: 'invalid_transition' });
  if (!holds(precondition, current.value)) return err(mismatch(current.value));
  const faults = faultsOf(current.value, items, services.clock());
  if (faults.length > 0) return err({ code: 'plan_unfit', faults });
  const wanted = new Map(items.map((item) => [item.kind, item]));
  const changed = changedBy(notices, wanted, current.value);
  const written = await services.notices.write(principal.tenant, id, changed);
  const after = await readNotices(services, principal, id);
  if (!after.ok) return after;
  if (!written.ok) return err(mismatch(after.value));
  await recordAct(services, principal, {
    action: 'notices_planned',
    target: { kind: 'cycle', id },
    details: { changed: changed.map(({ kind }) => kind) },
  });
  return ok(after.value);
}

const isFixed = ({ state }: StoredNotice) => state === 'sent' || state === 'sending';

/** Those that are as they were have no fault: the clock may have come near them since. */
function faultsOf({ cycle, notices, settings }: CycleNotices, items: readonly Item[], now: Date) {
  const before = new Map(notices.map((one) => [one.kind, one]));
  const opensAt = notices.find(({ opened }) => opened)?.opens ?? cycle.opensAt;
  const planned = items.map(({ kind, at }) => ({ kind, at: new Date(at) }));
  const times = { opensAt, closesAt: cycle.closedAt ?? cycle.closesAt };
  return planFaults(planned, notices.filter(isFixed), times, settings.hours, now).filter(
    ({ index }) => {
      const one = planned[index];
      const stored = one && before.get(one.kind);
      return stored?.state !== 'planned' || stored.at.getTime() !== one?.at.getTime();
    },
  );
}

function changedBy(
  notices: readonly StoredNotice[],
  wanted: ReadonlyMap<NoticeKind, Item>,
  { cycle }: CycleNotices,
): StoredNotice[] {
  const stored = new Map(notices.map((one) => [one.kind, one]));
  const [first] = notices;
  const dates = {
    opens: first?.opens ?? cycle.opensAt,
    closes: first?.closes ?? cycle.closesAt,
    opened: first?.opened ?? false,
  };
  return NOTICE_KINDS.flatMap((kind): StoredNotice[] => {
    const before = stored.get(kind);
    const item = wanted.get(kind);
    if (before !== undefined && isFixed(before)) return [];
    if (item === undefined) return before === undefined ? [] : [{ ...before, state: 'cancelled' }];
    return [planned(item, before ?? dates)];
  });
}

type Dates = Pick<StoredNotice, 'opens' | 'closes' | 'opened' | 'etag'>;

function planned({ kind, at, channel, texts }: Item, { etag, opens, closes, opened }: Dates) {
  const own = isDefault(kind, texts) ? undefined : texts;
  return {
    ...{ kind, at: new Date(at), channel, state: 'planned' as const, opens, closes, opened },
    ...(etag !== undefined && { etag }),
    ...(own && { texts: own }),
  };
}

/** Words that HR left as they are follow those of the product, also into a language that is added. */
function isDefault(kind: NoticeKind, texts: Localized<NoticeText>): boolean {
  const own = textsOf({ kind });
  return LANGUAGES.every(
    (language) =>
      texts[language].subject === own[language].subject &&
      texts[language].body === own[language].body,
  );
}
