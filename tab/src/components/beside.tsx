import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ON_PAPER } from './on-paper.ts';

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: '40px',
    rowGap: tokens.spacingVerticalM,
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)' },
    '@media print': ON_PAPER,
  },
  even: { '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' } },
  column: {
    minInlineSize: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    '@media print': ON_PAPER,
  },
});

interface Props {
  readonly words: ReactNode;
  /** As wide as each other, where there is much to say. */
  readonly even?: boolean;
  readonly children: ReactNode;
}

/** What it means, and beside it, where there is room, what shows it. */
export function Beside({ words, even = false, children }: Props) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.beside, even && styles.even)}>
      <div className={styles.column}>{words}</div>
      <div className={styles.column}>{children}</div>
    </div>
  );
}
