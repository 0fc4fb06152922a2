import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { STICKY_BAR } from '../../../components/sticky-bar.ts';
import { useText } from '../../../lib/text.ts';
import type { ListedUnit } from '../model/tree-lines.ts';

const useStyles = makeStyles({
  bar: { ...STICKY_BAR, rowGap: tokens.spacingVerticalM },
  screen: { '@media print': { display: 'none' } },
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
  if (chosen.length === 0) {
    return (
      <div className={styles.screen}>
        <Paragraph quiet>{t('units.compareHow', COMPARED)}</Paragraph>
      </div>
    );
  }
  const names = format.list(chosen.map(({ name }) => name));
  const fits = chosen.length >= COMPARED.fewest && chosen.length <= COMPARED.most;
  return (
    <section
      aria-label={t('units.compareGroup')}
      className={mergeClasses(styles.bar, styles.screen)}
    >
      <div role="status">
        <Paragraph>
          {t(fits ? 'units.chosen' : 'units.chosenUnfit', {
            names,
            count: chosen.length,
            ...COMPARED,
          })}
        </Paragraph>
      </div>
      <Actions>
        {fits ? (
          <ActionButton weight="primary" onClick={onCompare}>
            {t('units.compare', { count: chosen.length })}
          </ActionButton>
        ) : null}
        <ActionButton onClick={onClear}>{t('units.clear')}</ActionButton>
      </Actions>
    </section>
  );
}
