import { makeStyles, tokens } from '@fluentui/react-components';
import { ACTION_STATES } from '@samenhang/shared/plan/action-state';
import type { ReactNode } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import type { OwnedAction } from './use-action.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '@media print': { display: 'none' },
  },
  // The browser's own frame of a group.
  states: { display: 'contents', border: 'none', margin: 0, padding: 0 },
});

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
  const styles = useStyles();
  const { action, before, busy, fault } = owned;
  const names = { action: title, state: t(`actionState.${action.state}`) };
  return (
    <>
      <div className={styles.row}>
        <fieldset className={styles.states} aria-label={t('plan.states', { action: title })}>
          {ACTION_STATES.map((state) => (
            <ActionButton
              key={state}
              weight={state === action.state ? 'primary' : 'secondary'}
              pressed={state === action.state}
              busy={busy}
              onClick={() => owned.press(state)}
            >
              {t(`actionState.${state}`)}
            </ActionButton>
          ))}
        </fieldset>
        {children}
      </div>
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
      {fault === null ? null : (
        <FaultNotice fault={fault} onRetry={() => owned.press(action.state)} />
      )}
    </>
  );
}
