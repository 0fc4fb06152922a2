import type { ReviewView } from '@samenhang/shared/api/review';
import type { ReviewStep } from '@samenhang/shared/reviews/steps';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import type { Desk } from './use-review.ts';

/** The way on and back, for whoever leads; for whoever could lead, to take over. */
export function SteerButtons({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const { view, isBusy, steer } = desk;
  if (view.steeredBy === 'other') {
    return (
      <Actions>
        <ActionButton busy={isBusy} onClick={() => steer({ kind: 'takeOver' })}>
          {t('reviewSteer.takeOver')}
        </ActionButton>
      </Actions>
    );
  }
  const back = stepBack(view);
  return (
    <>
      {view.step === 'predict' ? <Paragraph quiet>{t('reviewSteer.revealEarly')}</Paragraph> : null}
      <Actions>
        <Onward desk={desk} />
        {back === undefined ? null : (
          <ActionButton
            weight="subtle"
            busy={isBusy}
            onClick={() => steer({ kind: 'step', step: back })}
          >
            {t('reviewSteer.back', { step: t(`reviewStep.${back}`) })}
          </ActionButton>
        )}
      </Actions>
    </>
  );
}

function Onward({ desk: { view, isBusy, steer } }: { readonly desk: Desk }) {
  const { t } = useText();
  if (view.step === 'decide') {
    if (view.counts !== null) return null;
    return (
      <ActionButton weight="primary" busy={isBusy} onClick={() => steer({ kind: 'closeVote' })}>
        {t('reviewSteer.closeVote')}
      </ActionButton>
    );
  }
  const next = view.steps[view.steps.indexOf(view.step) + 1];
  if (next === undefined) return null;
  const name =
    next === 'reveal'
      ? t('reviewSteer.reveal')
      : t('reviewSteer.next', { step: t(`reviewStep.${next}`) });
  return (
    <ActionButton
      weight="primary"
      busy={isBusy || view.revealAt !== null}
      onClick={() => steer({ kind: 'step', step: next })}
    >
      {name}
    </ActionButton>
  );
}

/** What was revealed, voted or decided is not undone. */
function stepBack({ steps, step, counts, revealAt }: ReviewView): ReviewStep | undefined {
  if (step === 'done' || step === 'reveal' || counts !== null || revealAt !== null)
    return undefined;
  return steps[steps.indexOf(step) - 1];
}
