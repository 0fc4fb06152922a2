import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowSortRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { HEARD_ONLY } from '../../../components/heard-only.ts';
import { useText } from '../../../lib/text.ts';
import { SORTED_BY, type SortedBy, type UnitSort } from '../model/sorted-lines.ts';
import { COLUMNS, NARROW, WIDE } from './unit-columns.ts';

const useStyles = makeStyles({
  heads: { display: 'block' },
  row: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke1,
    [WIDE]: COLUMNS,
  },
  head: {
    padding: 0,
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    alignSelf: 'center',
  },
  first: { [WIDE]: { paddingInlineStart: '36px' } },
  // Where boxes do not stand in a column, a head over them says nothing.
  box: { textAlign: 'center', [NARROW]: HEARD_ONLY, '@media print': { display: 'none' } },
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    minBlockSize: '32px',
    padding: 0,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontWeight: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    backgroundColor: 'transparent',
    ...shorthands.borderStyle('none'),
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    '@media print': { display: 'none' },
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Nothing can be pressed on paper.
  onPaper: { display: 'none', '@media print': { display: 'inline' } },
  icon: { flexShrink: 0 },
});

interface Props {
  /** `null` for the tree. */
  readonly sort: UnitSort | null;
  readonly onSort: (by: SortedBy) => void;
}

/** What stands in the columns, each a button that sorts by it; the boxes have a head as well. */
export function UnitHeads({ sort, onSort }: Props) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <thead className={styles.heads}>
      <tr className={styles.row} aria-rowindex={1}>
        {SORTED_BY.map((by) => (
          <th
            key={by}
            scope="col"
            aria-sort={sort?.by === by ? sort.direction : 'none'}
            className={mergeClasses(styles.head, by === 'name' && styles.first)}
          >
            <button type="button" className={styles.button} onClick={() => onSort(by)}>
              <span>{t(HEADS[by])}</span>
              <SortIcon direction={sort?.by === by ? sort.direction : null} />
            </button>
            <span className={styles.onPaper}>{t(HEADS[by])}</span>
          </th>
        ))}
        <th scope="col" className={mergeClasses(styles.head, styles.box)}>
          {t('units.compareGroup')}
        </th>
      </tr>
    </thead>
  );
}

const HEADS = {
  name: 'below.unit',
  level: 'tile.level',
  coherence: 'tile.coherence',
  overall: 'tile.overall',
  kind: 'units.kind',
} as const;

function SortIcon({ direction }: { readonly direction: UnitSort['direction'] | null }) {
  const styles = useStyles();
  const Icon =
    direction === null
      ? ArrowSortRegular
      : direction === 'ascending'
        ? ArrowUpRegular
        : ArrowDownRegular;
  return <Icon className={styles.icon} aria-hidden="true" />;
}
