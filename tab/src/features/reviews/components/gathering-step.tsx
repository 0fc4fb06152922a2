import type { ReviewView } from '@samenhang/shared/api/review';
import { MOST_OPEN_ACTIONS } from '@samenhang/shared/plan/full-plan';
import { REVIEW, SPREAD_FROM } from '@samenhang/shared/thresholds';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly view: ReviewView;
  /** On the stage, where nobody can press anything: how to take part. */
  readonly isStage: boolean;
}

/** Before it begins: what will happen, who sees what, and how many are here. */
export function GatheringStep({ view, isStage }: Props) {
  const { t } = useText();
  const guesses = view.steps.includes('predict');
  return (
    <>
      <Section title={t('reviewGather.title')}>
        <Points
          ordered
          points={[
            t(guesses ? 'reviewGather.guess' : 'reviewGather.noGuess'),
            t('reviewGather.talk'),
            t('reviewGather.choose', { most: MOST_OPEN_ACTIONS }),
          ]}
        />
        {isStage ? <Paragraph>{t('reviewGather.join')}</Paragraph> : null}
        <Paragraph quiet>{t('teamReview.here', { count: view.here })}</Paragraph>
      </Section>
      <Section title={t('reviewGather.seenTitle')}>
        <Points
          points={[
            t('reviewGather.own'),
            t('reviewGather.deleted', { hours: REVIEW.keptHours }),
            ...(guesses ? [t('reviewGather.spread', { from: SPREAD_FROM })] : []),
            t('reviewGather.plan'),
          ]}
        />
        <Paragraph quiet>{t('teamReview.recording')}</Paragraph>
      </Section>
    </>
  );
}
