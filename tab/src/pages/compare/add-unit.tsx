import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useCallback, useId, useMemo, useState } from 'react';
import { ActionButton } from '../../components/buttons.tsx';
import { readUnits } from '../../features/units/api/units.ts';
import { useUnitOptions } from '../../features/units/components/use-unit-options.ts';
import { isComparable, type ListedUnit } from '../../features/units/model/tree-lines.ts';
import { useBackend } from '../../lib/backend.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';

const useStyles = makeStyles({
  add: {
    display: 'flex',
    minInlineSize: 0,
    maxInlineSize: '100%',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
    paddingBlockStart: tokens.spacingVerticalM,
    '@media print': { display: 'none' },
  },
  field: { display: 'flex', flexDirection: 'column', minInlineSize: 0, maxInlineSize: '100%' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  select: { maxInlineSize: '320px', minInlineSize: 0 },
});

interface Props {
  readonly cycle: string;
  /** What stands there already. */
  readonly units: readonly string[];
  readonly onAdd: (unit: string) => void;
}

/** One more unit to put beside the others; nothing until it is known which there are. */
export function AddUnit({ cycle, units, onAdd }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const id = useId();
  const backend = useBackend();
  const { state } = useLoad(useCallback(() => readUnits(backend, cycle), [backend, cycle]));
  const items = state.status === 'ready' ? state.body.items : NONE;
  const options = useUnitOptions(
    useMemo(
      () => items.filter((one) => isComparable(one) && !units.includes(one.id)),
      [items, units],
    ),
  );
  const [wanted, setWanted] = useState('');
  const unit = options.some((option) => option.unit === wanted) ? wanted : '';
  if (options.length === 0) return null;
  return (
    <div className={styles.add}>
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {t('compare.add')}
        </label>
        <Select
          id={id}
          className={styles.select}
          value={unit}
          onChange={(_, { value }) => setWanted(value)}
        >
          <option value="">{t('compare.choose')}</option>
          {options.map((option) => (
            <option key={option.unit} value={option.unit}>
              {option.words}
            </option>
          ))}
        </Select>
      </div>
      <ActionButton busy={unit === ''} onClick={() => (unit === '' ? undefined : onAdd(unit))}>
        {t('compare.addNow')}
      </ActionButton>
    </div>
  );
}

const NONE: readonly ListedUnit[] = [];
