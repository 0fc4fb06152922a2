import { Actions } from '../../../components/actions.tsx';
import { LinkButton } from '../../../components/buttons.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useText } from '../../../lib/text.ts';
import StartReview from './start-review.tsx';
import { useMeetingReviews } from './use-meeting-reviews.ts';

interface Props {
  readonly meetingId: string;
  /** What this person could begin one about: their units, in the newest round. */
  readonly startable: readonly {
    readonly cycle: string;
    readonly unit: string;
    readonly name: string;
  }[];
}

/** Reviews of this meeting to join, those of earlier times, and a new one for whoever may begin it. */
export function MeetingReviews({ meetingId, startable }: Props) {
  const { t, format } = useText();
  const { items, fault, again } = useMeetingReviews(meetingId);
  return (
    <Section title={t('reviewMeeting.title')}>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={again} />}
      {items === null && fault === null ? <Skeleton /> : null}
      {items?.length === 0 ? <Paragraph>{t('reviewMeeting.none')}</Paragraph> : null}
      <Actions>
        {items?.map(({ id, unitName, isOver, startedAt }) => (
          <LinkButton
            key={id}
            to={{ page: 'review', review: id }}
            weight={isOver ? 'secondary' : 'primary'}
          >
            {isOver
              ? t('reviewMeeting.last', { unit: unitName, date: format.date(startedAt) })
              : t('reviewMeeting.join', { unit: unitName })}
          </LinkButton>
        ))}
      </Actions>
      {startable.map(({ cycle, unit, name }) => (
        <StartReview
          key={unit}
          cycle={cycle}
          unit={unit}
          label={t('reviewMeeting.startOf', { unit: name })}
        />
      ))}
    </Section>
  );
}
