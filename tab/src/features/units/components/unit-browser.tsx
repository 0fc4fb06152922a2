import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Card } from '../../../components/card.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { searchFor } from '../../../lib/search.ts';
import { useText } from '../../../lib/text.ts';
import type { TreeAct } from '../model/tree-keys.ts';
import { type ListedUnit, type UnitOrder, unitRows } from '../model/tree-lines.ts';
import { CompareBar } from './compare-bar.tsx';
import { TreeControls } from './tree-controls.tsx';
import { UnitTree } from './unit-tree.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

interface Props {
  readonly units: readonly ListedUnit[];
  readonly onOpen: (unit: string) => void;
  readonly onCompare: (units: readonly string[]) => void;
}

/** Search, tree and what to compare. */
export function UnitBrowser({ units, onOpen, onCompare }: Props) {
  const styles = useStyles();
  const { t, language } = useText();
  const [order, setOrder] = useState<UnitOrder>('need');
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(() => topmost(units));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // The letters typed show at once; what they find in two thousand units follows.
  const searched = useDeferredValue(query);
  const rows = useMemo(
    () => unitRows(units, { order, open, query: searched, language }),
    [units, order, open, searched, language],
  );
  const onAct = useCallback(
    (act: Exclude<TreeAct, { do: 'focus' }>) => {
      if (act.do === 'follow') return onOpen(act.unit);
      if (act.do === 'choose') return setChosen((before) => toggled(before, act.unit));
      setOpen((before) => toggled(before, act.unit));
    },
    [onOpen],
  );
  const count = useMemo(() => {
    const isCalledSo = searchFor(searched, language);
    return isCalledSo === null ? null : rows.filter(({ unit }) => isCalledSo(unit.name)).length;
  }, [rows, searched, language]);
  return (
    <div className={styles.stack}>
      <TreeControls
        query={query}
        onQuery={setQuery}
        order={order}
        onOrder={setOrder}
        found={count === null ? '' : t('units.found', { count })}
      />
      <CompareBar
        chosen={units.filter(({ id }) => chosen.has(id))}
        onCompare={() => onCompare([...chosen])}
        onClear={() => setChosen(new Set())}
      />
      {order === 'need' ? <Paragraph quiet>{t('units.orderNote')}</Paragraph> : null}
      <Card>
        <UnitTree label={t('units.tree')} rows={rows} chosen={chosen} onAct={onAct} />
      </Card>
    </div>
  );
}

/** At first what lies right below the top. */
function topmost(units: readonly ListedUnit[]): ReadonlySet<string> {
  return new Set(units.filter(({ parent }) => parent === null).map(({ id }) => id));
}

function toggled(before: ReadonlySet<string>, unit: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(unit)) after.add(unit);
  return after;
}
