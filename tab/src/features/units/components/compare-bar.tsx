import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import type { ListedUnit } from '../model/tree-lines.ts';

const useStyles = makeStyles({
  // At the end of the window for as long as the list reaches below it, wherever something is ticked.
  place: {
    position: 'sticky',
    insetBlockEnd: '8px',
    zIndex: 1,
    '@media print': { display: 'none' },
  },
  bar: {
    boxSizing: 'border-box',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
    '@media (max-width: 400px)': { padding: tokens.spacingHorizontalS },
  },
  // A side panel has to leave something of the list in sight.
  names: {
    minInlineSize: 0,
    flexGrow: 1,
    flexBasis: '120px',
    maxBlockSize: '3lh',
    overflowY: 'auto',
  },
  clear: { minInlineSize: '36px', minBlockSize: '36px' },
  // On a line of its own where there is no room beside the names.
  compare: { '@media (max-width: 480px)': { order: 1, flexBasis: '100%' } },
});

/** How many units fit side by side. */
export const COMPARED = { fewest: 2, most: 4 } as const;

interface Props {
  readonly chosen: readonly ListedUnit[];
  readonly onCompare: () => void;
  readonly onClear: () => void;
}

/** Which units are to stand side by side, and what is still to be done for that. */
export function CompareBar({ chosen, onCompare, onClear }: Props) {
  const styles = useStyles();
  const { t, format } = useText();
  const count = chosen.length;
  const fits = count >= COMPARED.fewest && count <= COMPARED.most;
  const names = format.list(chosen.map(({ name }) => name));
  return (
    <section
      aria-label={t('units.compareGroup')}
      className={mergeClasses(styles.place, count > 0 && styles.bar)}
    >
      {/* There before anything is ticked, so that the first choice is told as well. */}
      <div role="status" className={styles.names}>
        {count === 0 ? null : (
          <Paragraph>
            {t(fits ? 'units.chosen' : 'units.chosenUnfit', { names, count, ...COMPARED })}
          </Paragraph>
        )}
      </div>
      {fits ? (
        <div className={styles.compare}>
          <ActionButton weight="primary" onClick={onCompare}>
            {t('units.compare', { count })}
          </ActionButton>
        </div>
      ) : null}
      {count === 0 ? null : (
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('units.clear')}
          title={t('units.clear')}
          className={styles.clear}
          onClick={onClear}
        />
      )}
    </section>
  );
}
