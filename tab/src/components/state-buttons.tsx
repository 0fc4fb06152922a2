import { makeStyles, tokens } from '@fluentui/react-components';
import type { ActionState } from '@samenhang/shared/plan/action-state';
import type { ReactNode } from 'react';
import { useText } from '../lib/text.ts';
import { ActionButton } from './buttons.tsx';

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
  readonly action: string;
  readonly states: readonly ActionState[];
  readonly current: ActionState;
  readonly busy: boolean;
  readonly onPress: (state: ActionState) => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** How an action stands, and another state in one press. */
export function StateButtons({ action, states, current, busy, onPress, children }: Props) {
  const { t } = useText();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <fieldset className={styles.states} aria-label={t('action.states', { action })}>
        {states.map((state) => (
          <ActionButton
            key={state}
            weight={state === current ? 'primary' : 'secondary'}
            pressed={state === current}
            busy={busy}
            name={t('action.state', { state: t(`actionState.${state}`), action })}
            onClick={() => onPress(state)}
          >
            {t(`actionState.${state}`)}
          </ActionButton>
        ))}
      </fieldset>
      {children}
    </div>
  );
}
