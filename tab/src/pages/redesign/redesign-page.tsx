import { Suspense } from 'react';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { lazyPage } from '../../lib/lazy-page.ts';
import { BOARD_WORDS, PLAN_WORDS } from '../../lib/part-word-files.ts';
import { usePlace } from '../../lib/place.ts';
import { useText } from '../../lib/text.ts';
import { ACTION_WORDS } from '../../lib/word-files.ts';

const WholeBoard = lazyPage({
  module: () => import('./whole-board.tsx'),
  words: [PLAN_WORDS, ACTION_WORDS, BOARD_WORDS],
});

/** The redesign board: what the whole organisation lets go of, changes and has in place. */
export default function RedesignPage() {
  const { t } = useText();
  const { frame } = usePlace();
  return (
    <Page wide {...(frame !== 'meetingStage' && { before: <WayBack /> })}>
      <PageHeading>{t('home.toBoard')}</PageHeading>
      <Suspense fallback={<Skeleton />}>
        <WholeBoard />
      </Suspense>
    </Page>
  );
}
