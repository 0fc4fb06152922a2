import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { SearchField } from '../../../components/search-field.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { UnitOrder } from '../model/tree-lines.ts';

const useStyles = makeStyles({
  controls: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media print': { display: 'none' },
  },
  field: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  select: {
    minBlockSize: '40px',
    paddingInline: tokens.spacingHorizontalM,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const ORDERS: readonly UnitOrder[] = ['need', 'name'];

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly order: UnitOrder;
  readonly onOrder: (order: UnitOrder) => void;
  /** How many units are called so, in words; empty without a query. */
  readonly found: string;
}

export function TreeControls({ query, onQuery, order, onOrder, found }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const { t } = useText();
  const sort = useId();
  return (
    <div className={styles.controls}>
      <SearchField label={t('units.search')} query={query} onQuery={onQuery} found={found} />
      <div className={styles.field}>
        <label htmlFor={sort} className={mergeClasses(text.body, text.strong)}>
          {t('units.sort')}
        </label>
        <select
          id={sort}
          className={styles.select}
          value={order}
          onChange={({ target }) => onOrder(ORDERS.find((one) => one === target.value) ?? order)}
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`unitOrder.${one}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
