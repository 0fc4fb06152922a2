import { useCallback, useState } from 'react';
import { Actions } from '../components/actions.tsx';
import { ActionButton } from '../components/buttons.tsx';
import { Notice } from '../components/notice.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { Words } from '../components/words.tsx';
import { REVIEW_MINUTES } from '../features/outlook/model/agenda.ts';
import { meetingAt, proposedMoment } from '../features/outlook/model/meeting.ts';
import { serverNow } from '../lib/server-clock.ts';
import { useText } from '../lib/text.ts';
import { useLoad } from '../lib/use-load.ts';
import { moveTo, proposedTimes, readTimes, type TimeProposal } from './appointment-times.ts';
import type { OpenItem } from './open-item.ts';

/** Offers another time where the one that was chosen is too short, or too soon; else nothing. */
export function TimeOffer({ into: { item } }: { readonly into: OpenItem }) {
  const read = useCallback(async () => {
    const chosen = await readTimes(item);
    return { ok: true as const, body: chosen === null ? null : proposalFor(chosen) };
  }, [item]);
  const { state } = useLoad(read);
  if (state.status !== 'ready' || state.body === null) return null;
  return <Proposed item={item} proposal={state.body} />;
}

function proposalFor(chosen: { readonly start: Date; readonly end: Date }): TimeProposal | null {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = serverNow();
  const later = meetingAt(zone, proposedMoment(zone, now))?.start;
  return later === undefined
    ? null
    : proposedTimes(chosen, { minutes: REVIEW_MINUTES, now, later });
}

interface ProposedProps {
  readonly item: OpenItem['item'];
  readonly proposal: TimeProposal;
}

function Proposed({ item, proposal }: ProposedProps) {
  const { t, locale } = useText();
  const [state, setState] = useState<'offered' | 'moving' | 'moved' | 'notMoved'>('offered');
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(
    proposal.start,
  );
  const facts = { minutes: REVIEW_MINUTES, when };
  const move = async () => {
    setState('moving');
    setState((await moveTo(item, proposal)) ? 'moved' : 'notMoved');
  };
  return (
    <>
      <div role="status">
        {state === 'moved' ? <Paragraph>{t('addInTime.moved', facts)}</Paragraph> : null}
        {state === 'notMoved' ? <Paragraph>{t('addInTime.notMoved')}</Paragraph> : null}
      </div>
      {state === 'offered' || state === 'moving' ? (
        <Notice title={t(`addInTime.${proposal.why}.title`, facts)}>
          <Words>{t(`addInTime.${proposal.why}.about`, facts)}</Words>
          <Actions>
            <ActionButton busy={state === 'moving'} onClick={() => void move()}>
              {t(`addInTime.${proposal.why}.move`, facts)}
            </ActionButton>
          </Actions>
        </Notice>
      ) : null}
    </>
  );
}
