import type { CycleView } from '@samenhang/shared/api/cycle';
import { Actions } from '../../../components/actions.tsx';
import { LinkButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import { furthestRound, roundStep } from '../model/first-step-states.ts';
import { Step } from './step.tsx';

/** How far the first round is. */
export function RoundStep({ cycles }: { readonly cycles: readonly CycleView[] }) {
  const { t } = useText();
  return (
    <Step title={t('roundStep.title')} state={roundStep(cycles)}>
      <Paragraph>{t(`roundStep.${furthestRound(cycles)}`)}</Paragraph>
      <Actions>
        <LinkButton to={{ page: 'rounds' }}>{t('roundStep.go')}</LinkButton>
      </Actions>
    </Step>
  );
}
