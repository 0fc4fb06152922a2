import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Words } from '../../../components/words.tsx';
import { useText } from '../../../lib/text.ts';
import type { Chosen } from './use-picks.ts';

const useStyles = makeStyles({
  // On paper nothing can be chosen, only be seen to be.
  screen: { '@media print': { display: 'none' } },
});

interface Props {
  readonly id: string;
  /** The action, for anyone who hears the button by itself. */
  readonly name: string;
  readonly chosen: Chosen;
}

/** Chooses an action, or leaves it; for anyone who may not choose, whether it was chosen. */
export function Pick({ id, name, chosen }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const picked = chosen.items.includes(id);
  if (!chosen.mayChange) return picked ? <Paragraph>{t('actions.goesAlong')}</Paragraph> : null;
  return (
    <div className={picked ? undefined : styles.screen}>
      <ToggleButton
        checked={picked}
        icon={picked ? <CheckmarkRegular /> : null}
        disabledFocusable={chosen.saving || (chosen.full && !picked)}
        aria-label={t(picked ? 'actions.leaveNamed' : 'actions.takeNamed', { name })}
        onClick={() => chosen.toggle(id)}
      >
        <Words>{t(picked ? 'actions.goesAlong' : 'actions.take')}</Words>
      </ToggleButton>
    </div>
  );
}
