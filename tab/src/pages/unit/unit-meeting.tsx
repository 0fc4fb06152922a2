import { Paragraph } from '../../components/paragraph.tsx';
import { Section } from '../../components/section.tsx';
import PlanMeeting from '../../features/outlook/components/plan-meeting.tsx';
import StartReview from '../../features/reviews/components/start-review.tsx';
import { useText } from '../../lib/text.ts';

interface Props {
  readonly cycle: string;
  readonly unit: string;
  readonly unitName: string;
}

/** A conversation with the team about this result: at once, or in one's calendar. */
export default function UnitMeeting({ cycle, unit, unitName }: Props) {
  const { t } = useText();
  return (
    <>
      <Section title={t('reviewStart.nowTitle')} onScreenOnly>
        <Paragraph>{t('reviewStart.now')}</Paragraph>
        <StartReview cycle={cycle} unit={unit} />
      </Section>
      <PlanMeeting cycle={cycle} unit={unit} unitName={unitName} />
    </>
  );
}
