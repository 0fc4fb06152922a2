import { makeStyles, tokens } from '@fluentui/react-components';
import { ACTION_STATES } from '@samenhang/shared/plan/action-state';
import { ActionButton } from '../../../components/buttons.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import type { OwnedAction } from './use-action.ts';

const useStyles = makeStyles({
  states: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '@media print': { display: 'none' },
  },
});

interface Props {
  /** What the action is called. */
  readonly title: string;
  readonly owned: OwnedAction;
}

/** How an action stands: another state in one press, and back in another. */
export function ActionStates({ title, owned }: Props) {
  const { t } = useText();
  const { action, before, busy, fault } = owned;
  const names = { action: title, state: t(`actionState.${action.state}`) };
  return (
    <>
      <fieldset
        className={useStyles().states}
        style={{ border: 'none', margin: 0, padding: 0 }}
        aria-label={t('plan.states', { action: title })}
      >
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
