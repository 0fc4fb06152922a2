import { makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from '../../components/notice.tsx';
import { LadderSection } from '../../features/unit-result/components/ladder-section.tsx';
import { MatrixSection } from '../../features/unit-result/components/matrix-section.tsx';
import { OwnStatements } from '../../features/unit-result/components/own-statements.tsx';
import { useNavigation } from '../../lib/navigation.tsx';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useWording } from '../../words/use-wording.ts';
import { CellPanel } from './cell-panel.tsx';
import type { UnitData } from './read-unit.ts';

const WIDE = '@media (min-width: 960px)';

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  // Where there is no room beside it, a cell is a page by itself.
  wideOnly: { display: 'none', [WIDE]: { display: 'block' }, '@media print': { display: 'block' } },
});

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  readonly data: UnitData;
}

/** Where structure, culture and leadership fit together, cell by cell, and how far the group is. */
export default function CoherenceTab({ route, data }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { go } = useNavigation();
  const words = useWording(data.instrument);
  const result = data.above ?? data.result;
  const { group, headline, ladder } = result;
  if (group === null || group.details === null) return <Notice>{t('statements.nothing')}</Notice>;
  const { cell } = route;
  const part = { words, group, headline };
  const select = (chosen: string) => go({ ...route, tab: 'coherence', cell: chosen });
  if (cell === undefined) {
    return (
      <>
        <MatrixSection {...part} withSplit onSelect={select} />
        <LadderSection words={words} group={group} ladder={ladder} />
        <OwnStatements words={words} round={data.cycle} group={group} />
      </>
    );
  }
  return (
    <div className={styles.beside}>
      <div className={styles.wideOnly}>
        <MatrixSection {...part} withSplit onSelect={select} open={cell} />
      </div>
      <CellPanel key={cell} route={route} data={data} group={group} cell={cell} />
    </div>
  );
}
