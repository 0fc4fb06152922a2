import type { ActionView } from '@samenhang/shared/api/actions';
import type { ActionState } from '@samenhang/shared/plan/action-state';
import { ActionFault } from '../../../components/action-fault.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { actionText } from '../../../words/action-words.ts';
import type { Wording } from '../../../words/score-words.ts';
import { type OnChanged, useAction } from './use-action.ts';

interface Props {
  readonly words: Wording;
  readonly action: ActionView;
  /** How it stood before it went elsewhere. */
  readonly before: ActionState;
  readonly onOvertaken: () => void;
  readonly onChanged: OnChanged;
}

/** That an action went to another place, and the way back; the button that was pressed went with it. */
export function MovedAction({ words, action, before, onOvertaken, onChanged }: Props) {
  const { t } = words;
  const { busy, fault, press, again } = useAction(action, onOvertaken, onChanged);
  const state = t(`actionState.${action.state}`);
  return (
    <Notice role="status">
      <Paragraph>{t('plan.changed', { action: actionText(words, action.what), state })}</Paragraph>
      <div>
        <ActionButton takesFocus weight="subtle" busy={busy} onClick={() => press(before)}>
          {t('plan.undo')}
        </ActionButton>
      </div>
      {fault === null ? null : <ActionFault fault={fault} onRetry={again} />}
    </Notice>
  );
}
