import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useTypography } from '../../../components/typography.ts';
import type { UnitRow } from '../model/tree-lines.ts';
import { WIDE } from './unit-columns.ts';

const useStyles = makeStyles({
  toggle: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    inlineSize: '28px',
    '@media (max-width: 400px)': { inlineSize: '24px' },
    blockSize: '28px',
    ':dir(rtl)': { scale: '-1 1' },
  },
  cell: { padding: 0, minInlineSize: 0 },
  name: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    gridColumn: '1',
    [WIDE]: { gridColumn: 'auto' },
  },
  words: { minInlineSize: 0, display: 'flex', flexDirection: 'column', paddingBlockStart: '3px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Narrow enough that five levels fit a side panel of 280 px. */
const INDENT = 'clamp(8px, 4vw, 16px)';

interface Props {
  readonly row: UnitRow;
  readonly onToggle: () => void;
}

/** What a unit is called, as far in as it stands in the tree, and what opens what is below it. */
export function UnitNameCell({ row, onToggle }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const { unit, depth, open, above } = row;
  // The topmost is above all of them.
  const path = above.slice(1).join(' › ');
  return (
    <td
      className={mergeClasses(styles.cell, styles.name)}
      style={{ paddingInlineStart: `calc(${depth - 1} * ${INDENT})` }}
    >
      <span
        aria-hidden="true"
        className={styles.toggle}
        onClick={(event) => {
          if (open === undefined) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {open === undefined ? null : open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      </span>
      <span className={styles.words}>
        <span data-name="" className={mergeClasses(text.body, text.strong)}>
          {unit.name}
        </span>
        {path === '' ? null : (
          <span data-quiet="" className={mergeClasses(text.quiet, styles.small)}>
            {path}
          </span>
        )}
      </span>
    </td>
  );
}
