import { useCallback } from 'react';
import { NotLoaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { type Desk, useReview } from '../../features/reviews/components/use-review.ts';
import { useBackend } from '../../lib/backend.ts';
import { pickOfHost } from '../../lib/host-picker.ts';
import { useNavigation } from '../../lib/navigation.tsx';
import { PeoplePickerContext, type SelectPeople } from '../../lib/people-picker.ts';
import { usePlace } from '../../lib/place.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { readReviewPage } from './read-review-page.ts';
import { ReviewContent } from './review-content.tsx';

type Props = Extract<Route, { page: 'review' }> & {
  /** The host's picker of people, unless given. */
  readonly select?: SelectPeople;
};

/** The conversation about a result: guess, see it together, talk, decide. */
export default function ReviewPage({ review, select = pickOfHost }: Props) {
  return (
    <PeoplePickerContext.Provider value={select}>
      <Review review={review} />
    </PeoplePickerContext.Provider>
  );
}

function Review({ review }: Pick<Props, 'review'>) {
  const { t } = useText();
  const { go } = useNavigation();
  const { frame } = usePlace();
  const { followed, desk } = useReview(review);
  if (followed.fault !== null) {
    return (
      <Page before={<WayBack />}>
        <NotLoaded
          alone
          fault={followed.fault}
          onRetry={() => go({ page: 'review', review }, 'replace')}
        />
      </Page>
    );
  }
  return (
    <Page
      tight
      wide={frame === 'meetingStage'}
      {...(frame === undefined || frame === 'content' ? { before: <WayBack /> } : {})}
    >
      {desk === null ? (
        <>
          <PageHeading>{t('teamReview.loading')}</PageHeading>
          <Skeleton />
        </>
      ) : (
        <Content desk={desk} />
      )}
    </Page>
  );
}

function Content({ desk }: { readonly desk: Desk }) {
  const { t, language } = useText();
  const backend = useBackend();
  const { cycle, unit, unitName } = desk.view;
  const { state, again } = useLoad(
    useCallback(
      () => readReviewPage(backend, { cycle, unit }, language),
      [backend, cycle, unit, language],
    ),
  );
  return (
    <>
      <PageHeading>{t('teamReview.title', { unit: unitName })}</PageHeading>
      <ReviewContent desk={desk} loading={state} onRetry={again} />
    </>
  );
}
