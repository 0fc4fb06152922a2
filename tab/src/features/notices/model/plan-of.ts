import type { NoticePlan, NoticesView } from '@samenhang/shared/api/notices';
import type { NoticeKind } from '@samenhang/shared/notices/kinds';

export type ShownNotice = NoticesView['items'][number];
export type PlanItem = NoticePlan['items'][number];

const toItem = ({ kind, at, channel, texts }: ShownNotice): PlanItem => ({
  kind,
  at,
  channel,
  texts,
});

/** What is still planned, with one of them as somebody changed it, or without it. */
export function planWith(
  { items }: NoticesView,
  kind: NoticeKind,
  changed: PlanItem | null,
): NoticePlan {
  const planned = items.filter((item) => item.state === 'planned' && item.kind !== kind);
  return { items: [...planned.map(toItem), ...(changed === null ? [] : [changed])] };
}
