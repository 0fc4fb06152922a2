import type { NoticesView } from '@samenhang/shared/api/notices';
import { momentIn } from '@samenhang/shared/notices/fill-text';
import { HOURS_APART } from '@samenhang/shared/notices/pace';
import { useCallback, useState } from 'react';
import { Entries } from '../../../components/entries.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { planNotices, type ReadNotices, readNotices } from '../api/notice-plan.ts';
import { type PlanItem, planWith, type ShownNotice } from '../model/plan-of.ts';
import { ChangeNotice } from './change-notice.tsx';
import { NoticeRead } from './notice-read.tsx';
import { SendTest } from './send-test.tsx';

interface Props {
  readonly cycle: string;
  /** Whether the times are those of an opening at this moment, which somebody may do later. */
  readonly ifOpenedNow?: boolean;
}

/** What the audience of a round is told: when, in which words, and what became of it. */
export function Notices({ cycle, ifOpenedNow = false }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(() => readNotices(backend, cycle), [backend, cycle]),
  );
  return (
    <Section title={t('notices.title')}>
      <Paragraph>{t('notices.about')}</Paragraph>
      {ifOpenedNow ? <Paragraph>{t('notices.ifNow')}</Paragraph> : null}
      <Loaded state={state} onRetry={again}>
        {(read) => <Plan cycle={cycle} read={read} onOutdated={again} />}
      </Loaded>
    </Section>
  );
}

interface PlanProps {
  readonly cycle: string;
  readonly read: ReadNotices;
  readonly onOutdated: () => void;
}

function Plan({ cycle, read, onOutdated }: PlanProps) {
  const words = useText();
  const { t } = words;
  const backend = useBackend();
  const [current, setCurrent] = useState(read);
  const [fault, setFault] = useState<Fault | null>(null);
  const { view, etag } = current;
  const change = async (notice: ShownNotice, changed: PlanItem | null) => {
    const plan = planWith(view, notice.kind, changed);
    const reply = await planNotices(backend, cycle, plan, etag);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setCurrent(reply.body);
    return reply.ok;
  };
  const entries = view.items.map((item) => entryOf(item, view, words));
  return (
    <>
      {view.channels.length === 0 ? (
        <Notice>{t('notices.byHand')}</Notice>
      ) : (
        <SendTest cycle={cycle} />
      )}
      <Refused fault={fault} onRetry={onOutdated} />
      <Entries
        entries={entries}
        after={({ id }) => {
          const item = view.items.find(({ kind }) => kind === id);
          if (item === undefined) return null;
          return (
            <>
              <NoticeRead item={item} />
              {item.state === 'planned' ? (
                <ChangeNotice
                  key={item.at}
                  item={item}
                  timeZone={view.timeZone}
                  channels={view.channels}
                  onChange={change}
                />
              ) : null}
            </>
          );
        }}
      />
    </>
  );
}

/** It says what became of a notice, and never of how many. */
function entryOf(
  { kind, at, channel, state, note }: ShownNotice,
  { timeZone, channels }: NoticesView,
  { t, locale }: ReturnType<typeof useText>,
) {
  const when = momentIn(locale, timeZone, new Date(at));
  // Where there is one way only, it goes without saying.
  const by = channels.length > 1 ? [t(`noticeChannel.${channel}`)] : [];
  const noted = note === undefined ? [] : [t(`noticeNote.${note}`)];
  // Where the round has closed, it would seem forgotten.
  const waits = kind === 'results' && state === 'planned' && channels.length > 0;
  const why = waits ? [t('notices.waits', { hours: HOURS_APART })] : [];
  return {
    id: kind,
    title: t(`noticeKind.${kind}`),
    tag: t(`noticeState.${state}`),
    lines: [when, ...by, ...noted, ...why],
  };
}

/** What is wrong with a change, in the server's own sentences. */
function Refused(props: { readonly fault: Fault | null; readonly onRetry: () => void }) {
  const { t } = useText();
  const { fault, onRetry } = props;
  if (fault === null) return null;
  if (fault.kind !== 'problem' || fault.fields === undefined) {
    return <FaultNotice fault={fault} onRetry={onRetry} />;
  }
  return (
    <Notice tone="warning" role="alert" title={t('notices.refused')}>
      <Points points={fault.fields.map(({ message }) => message)} />
    </Notice>
  );
}
