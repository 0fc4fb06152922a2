import { makeStyles, tokens } from '@fluentui/react-components';
import { ActionButton } from '../../components/buttons.tsx';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import type { UnitData } from './read-unit.ts';
import { UnitPath } from './unit-path.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    minBlockSize: '48px',
    // In front of what scrolls under it, and as wide as the shadows of cards.
    marginInline: '-4px',
    paddingInline: '4px',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (min-width: 960px) and (min-height: 600px)': {
      position: 'sticky',
      insetBlockStart: 0,
      zIndex: 2,
    },
    '@media print': { display: 'none' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the bar opens below it, one at a time. */
export type UnitPart = 'meeting' | 'share';

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  /** Rounds whose results may be read, newest first; once they are known. */
  readonly rounds: UnitData['rounds'];
  /** What can be opened here by whoever reads it. */
  readonly parts: readonly UnitPart[];
  readonly opened: UnitPart | null;
  /** Opens a part, or closes it. */
  readonly onOpen: (part: UnitPart) => void;
}

/** Where this result stands among others, and what can be done with it: in sight all the way down. */
export function UnitBar({ route, rounds, parts, opened, onOpen }: Props) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.bar}>
      <UnitPath route={route} rounds={rounds} />
      <div className={styles.actions}>
        {parts.map((part) => (
          <ActionButton key={part} expanded={opened === part} onClick={() => onOpen(part)}>
            {t(`unitPart.${part}`)}
          </ActionButton>
        ))}
      </div>
    </div>
  );
}
