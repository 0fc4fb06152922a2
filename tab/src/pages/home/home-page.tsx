import { useCallback } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { readOverview } from '../../features/cycles/api/cycles.ts';
import { StillKept } from '../../features/respond/components/still-kept.tsx';
import { useBackend } from '../../lib/backend.ts';
import { useNavigation } from '../../lib/navigation.tsx';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { HomeContent } from './home-content.tsx';

type Props = Extract<Route, { page: 'home' }>;

/** What is waiting for me, and nothing else. */
export function HomePage({ withdrawn, left }: Props) {
  const { t } = useText();
  const backend = useBackend();
  // What the start of the app has asked for already is not asked for again.
  const first = useNavigation().visited === 0;
  const { state, again } = useLoad(
    useCallback(() => readOverview(backend, !first), [backend, first]),
  );
  return (
    <Page>
      <PageHeading>{t('home.title')}</PageHeading>
      {withdrawn && left === undefined ? <Notice role="status">{t('withdraw.done')}</Notice> : null}
      <Loaded state={state} onRetry={again}>
        {(overview) => (
          <>
            {overview.cycles
              .filter(({ id }) => id === left)
              .map((cycle) => (
                <StillKept key={cycle.id} cycle={cycle} />
              ))}
            <HomeContent overview={overview} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
