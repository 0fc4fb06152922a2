import { Suspense } from 'react';
import { Actions } from '../../components/actions.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { Notice } from '../../components/notice.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { Headline } from '../../features/unit-result/components/headline.tsx';
import { Measured } from '../../features/unit-result/components/measured.tsx';
import { reasonFor } from '../../features/unit-result/model/reason.ts';
import { toldToAll } from '../../features/unit-result/model/told-to-all.ts';
import { lazyPage } from '../../lib/lazy-page.ts';
import { PLAN_WORDS } from '../../lib/part-word-files.ts';
import { usePlace } from '../../lib/place.ts';
import { ACTION_WORDS, REVIEW_WORDS } from '../../lib/word-files.ts';
import { useWording } from '../../words/use-wording.ts';
import type { ChannelData } from './read-channel-page.ts';

const Plan = lazyPage({
  module: () => import('../../features/actions/components/plan-section.tsx'),
  words: [PLAN_WORDS, ACTION_WORDS],
});

/** With words of its own, which only a meeting needs. */
export const InMeeting = lazyPage({
  module: () => import('./channel-in-meeting.tsx'),
  words: [REVIEW_WORDS],
});

interface Props {
  readonly id: string;
  readonly data: ChannelData;
}

/** The result in short, in a meeting the way to look at it together, and what the unit does about it. */
export function ChannelContent({ id, data: { tab, cycle, instrument, result } }: Props) {
  const words = useWording(instrument);
  const { t } = words;
  const { meetingId } = usePlace();
  const { unit, unitName: name } = tab;
  const [reason] = reasonFor(words, result);
  const sentences = toldToAll(words, result);
  const startable = result.abilities.includes('startReview')
    ? [{ cycle: cycle.id, unit, name }]
    : [];
  return (
    <>
      <Measured cycle={cycle} />
      {meetingId === undefined ? null : (
        <Suspense fallback={<Skeleton />}>
          <InMeeting startable={startable} />
        </Suspense>
      )}
      {reason === undefined ? null : <Notice tone="warning">{reason.text}</Notice>}
      {sentences.length === 0 ? null : <Headline sentences={sentences} />}
      <Actions>
        <LinkButton to={{ page: 'unit', cycle: cycle.id, unit }}>
          {t('channelTab.whole')}
        </LinkButton>
      </Actions>
      <Suspense fallback={<Skeleton />}>
        <Plan words={words} unit={unit} name={name} />
      </Suspense>
      {tab.mayChange ? (
        <Actions>
          <LinkButton weight="subtle" to={{ page: 'configure', tab: id }}>
            {t('channelTab.change')}
          </LinkButton>
        </Actions>
      ) : null}
    </>
  );
}
