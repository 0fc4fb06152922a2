import { useEffect } from 'react';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useNavigation } from '../../../lib/navigation.tsx';
import { useText } from '../../../lib/text.ts';
import { useMeetingReviews } from './use-meeting-reviews.ts';

/**
 * The stage, where the host opened it by its own button and so without the address of a review: the
 * newest one of this meeting, as soon as there is one.
 */
export function MeetingStageEntry({ meetingId }: { readonly meetingId: string }) {
  const { t } = useText();
  const { go } = useNavigation();
  const { items, fault, again } = useMeetingReviews(meetingId);
  const current = items?.find(({ isOver }) => !isOver)?.id;
  useEffect(() => {
    if (current !== undefined) go({ page: 'review', review: current }, 'replace');
  }, [go, current]);
  if (fault !== null) return <FaultNotice fault={fault} onRetry={again} />;
  return <Notice role="status">{t('reviewStage.nothing')}</Notice>;
}
