import { FEWEST } from '@samenhang/shared/thresholds';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import type { Settled } from '../api/first-steps.ts';
import { promiseStep } from '../model/first-step-states.ts';
import { SettledForm } from './settled-form.tsx';
import { Step } from './step.tsx';

interface Props {
  readonly settled: Settled;
  readonly onSettled: () => void;
}

/** What people are told before they answer: what holds by itself, what freezes, and whom they may ask. */
export function PromiseStep({ settled, onSettled }: Props) {
  const { t } = useText();
  return (
    <Step title={t('promise.title')} state={promiseStep(settled.settings)}>
      <Paragraph>{t('promise.about')}</Paragraph>
      <Points
        points={[
          t('receipt.own'),
          t('receipt.scores', { count: FEWEST.scores }),
          t('receipt.details', { count: FEWEST.details }),
          t('receipt.staffSee'),
        ]}
      />
      <Paragraph>{t('promise.freezes', FEWEST)}</Paragraph>
      <SettledForm settled={settled} onSettled={onSettled} />
    </Step>
  );
}
