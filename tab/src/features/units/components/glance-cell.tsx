import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ScoreBar } from '../../../charts/score-bar.tsx';
import { HEARD_ONLY } from '../../../components/heard-only.ts';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { GlanceCell } from '../model/glance.ts';
import { WIDE } from './unit-columns.ts';

const useStyles = makeStyles({
  cell: {
    padding: 0,
    minInlineSize: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    gridColumn: '1 / -1',
    // As far in as the name, where there are no columns.
    paddingInlineStart: '36px',
    '@media (max-width: 400px)': { paddingInlineStart: '28px' },
    [WIDE]: {
      gridColumn: 'auto',
      flexDirection: 'column',
      alignItems: 'stretch',
      paddingInlineStart: 0,
      paddingBlockStart: '3px',
    },
  },
  // Beside the box, which is higher than a name.
  first: { gridColumn: '1', [WIDE]: { gridColumn: 'auto' } },
  bar: { flexBasis: '100%', maxInlineSize: '320px', [WIDE]: { flexBasis: 'auto' } },
  value: { whiteSpace: 'nowrap' },
  // The head of the column, where there is none: then for the eye as well.
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [WIDE]: HEARD_ONLY,
  },
  empty: { display: 'none', [WIDE]: { display: 'block' } },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** One number with where it most likely lies, and the same as a bar. */
export function GlanceCellView({ cell: { key, value, note, own } }: { readonly cell: GlanceCell }) {
  const styles = useStyles();
  const text = useTypography();
  const { t } = useText();
  if (value === '' && note === '') {
    return (
      <td className={mergeClasses(styles.cell, styles.empty)}>
        <span aria-hidden="true">–</span>
      </td>
    );
  }
  return (
    <td className={mergeClasses(styles.cell, key === 'level' && styles.first)}>
      <span>
        <span data-quiet="" className={mergeClasses(text.quiet, styles.label)}>
          {`${t(`tile.${key}`)} `}
        </span>
        <span className={mergeClasses(text.body, text.numbers, styles.value)}>{value}</span>
      </span>
      {own === null ? null : (
        <div className={styles.bar}>
          <ScoreBar own={own} height={14} dot={4} />
        </div>
      )}
      {note === '' ? null : (
        <span data-quiet="" className={mergeClasses(text.quiet, styles.small)}>
          {note}
        </span>
      )}
    </td>
  );
}
