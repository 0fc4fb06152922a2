import type { PlanView } from '@samenhang/shared/api/actions';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import type { Wording } from '../../../words/score-words.ts';

interface Props extends Pick<PlanView, 'isFull'> {
  readonly words: Pick<Wording, 't'>;
  readonly onAdd: () => void;
}

/** The way to one more action, or why there is none. */
export function AddAction({ words: { t }, isFull, onAdd }: Props) {
  if (isFull) return <Paragraph quiet>{t('action.full')}</Paragraph>;
  return (
    <Actions>
      <ActionButton onClick={onAdd}>{t('plan.add')}</ActionButton>
    </Actions>
  );
}
