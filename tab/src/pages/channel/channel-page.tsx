import { Suspense, useCallback } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useBackend } from '../../lib/backend.ts';
import { usePlace } from '../../lib/place.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { ChannelContent, InMeeting } from './channel-content.tsx';
import { readChannelPage } from './read-channel-page.ts';

type Props = Extract<Route, { page: 'channel' }>;

/** A tab of a channel, chat or meeting: one unit's newest result in short and its plan, the same for all. */
export default function ChannelPage({ tab }: Props) {
  const { frame, meetingId } = usePlace();
  return (
    <Page>
      {frame === 'meetingStage' && meetingId !== undefined ? (
        <Suspense fallback={<Skeleton />}>
          <InMeeting startable={[]} />
        </Suspense>
      ) : (
        <Shown tab={tab} />
      )}
    </Page>
  );
}

function Shown({ tab }: Pick<Props, 'tab'>) {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(() => readChannelPage(backend, tab), [backend, tab]),
  );
  const isNothing = state.status === 'ready' && state.body === null;
  return (
    <>
      {state.status === 'ready' && state.body !== null ? (
        <PageHeading>{state.body.tab.unitName}</PageHeading>
      ) : (
        <PageHeading>{t(isNothing ? 'channelTab.nothing' : 'channelTab.loading')}</PageHeading>
      )}
      <Loaded state={state} onRetry={again}>
        {(data) =>
          data === null ? (
            <Notice>
              <Paragraph>{t('channelTab.notForYou')}</Paragraph>
            </Notice>
          ) : (
            <ChannelContent id={tab} data={data} />
          )
        }
      </Loaded>
    </>
  );
}
