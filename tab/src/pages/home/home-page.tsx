import { useCallback } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { readOverview } from '../../features/cycles/api/cycles.ts';
import { useBackend } from '../../lib/backend.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { Waiting } from './waiting.tsx';

type Props = Extract<Route, { page: 'home' }>;

/** What is waiting for me, and nothing else. */
export function HomePage({ withdrawn }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(useCallback(() => readOverview(backend), [backend]));
  return (
    <Page>
      <PageHeading>{t('home.title')}</PageHeading>
      {withdrawn ? <Notice role="status">{t('withdraw.done')}</Notice> : null}
      <Loaded state={state} onRetry={again}>
        {(overview) => <Waiting overview={overview} />}
      </Loaded>
    </Page>
  );
}
