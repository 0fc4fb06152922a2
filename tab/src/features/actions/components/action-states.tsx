import { ACTION_STATES } from '@samenhang/shared/plan/action-state';
import type { ReactNode } from 'react';
import { ActionFault } from '../../../components/action-fault.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { StateButtons } from '../../../components/state-buttons.tsx';
import { useText } from '../../../lib/text.ts';
import type { OwnedAction } from './use-action.ts';

interface Props {
  /** What the action is called. */
  readonly title: string;
  readonly owned: OwnedAction;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** How an action stands: another state in one press, and back in another. */
export function ActionStates({ title, owned, children }: Props) {
  const { t } = useText();
  const { action, before, busy, fault } = owned;
  const names = { action: title, state: t(`actionState.${action.state}`) };
  return (
    <>
      <StateButtons
        action={title}
        states={ACTION_STATES}
        current={action.state}
        busy={busy}
        onPress={owned.press}
      >
        {children}
      </StateButtons>
      <div role="status">
        {before === null ? null : (
          <>
            <Paragraph quiet>{t('plan.changed', names)}</Paragraph>
            <ActionButton weight="subtle" busy={busy} onClick={owned.undo}>
              {t('plan.undo')}
            </ActionButton>
          </>
        )}
      </div>
      {fault === null ? null : <ActionFault fault={fault} onRetry={owned.again} />}
    </>
  );
}
