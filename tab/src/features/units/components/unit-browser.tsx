import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { Card } from '../../../components/card.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { useText } from '../../../lib/text.ts';
import { isByScore, nextSort, type UnitSort } from '../model/sorted-lines.ts';
import type { TreeAct } from '../model/tree-keys.ts';
import { isComparable, type ListedUnit } from '../model/tree-lines.ts';
import { COMPARED, CompareBar } from './compare-bar.tsx';
import { UnitGrid } from './unit-grid.tsx';
import { useKindOf, useUnitRows } from './use-unit-rows.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  notes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(400px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  screen: { '@media print': { display: 'none' } },
});

interface Props {
  readonly units: readonly ListedUnit[];
  readonly onOpen: (unit: string) => void;
  readonly onCompare: (units: readonly string[]) => void;
}

/** Search, the units in columns, and what to compare. */
export function UnitBrowser({ units, onOpen, onCompare }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const [sort, setSort] = useState<UnitSort | null>(null);
  const [query, setQuery] = useState('');
  const { chosen, onAct, clear, open } = useActs(units, onOpen);
  const { rows, found } = useUnitRows(units, { sort, open, query });
  return (
    <div className={styles.stack}>
      <SearchField
        label={t('units.search')}
        query={query}
        onQuery={setQuery}
        found={found === null ? '' : t('units.found', { count: found })}
      />
      <Notes
        sort={sort}
        compares={units.filter(isComparable).length >= COMPARED.fewest}
        onTree={() => setSort(null)}
      />
      <Card>
        <UnitGrid
          label={t('units.tree')}
          rows={rows}
          sort={sort}
          onSort={(by) => setSort(nextSort(sort, by))}
          kindOf={useKindOf(units)}
          chosen={chosen}
          onAct={onAct}
        />
      </Card>
      <CompareBar
        chosen={units.filter(({ id }) => chosen.has(id))}
        onCompare={() => onCompare([...chosen])}
        onClear={clear}
      />
    </div>
  );
}

interface NotesProps {
  readonly sort: UnitSort | null;
  /** Whether there is anything to put beside each other. */
  readonly compares: boolean;
  readonly onTree: () => void;
}

/** How the numbers are read, and that a list sorted by them is no ranking. */
function Notes({ sort, compares, onTree }: NotesProps) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.notes}>
      <Paragraph quiet>{t('units.howToRead')}</Paragraph>
      {compares ? (
        <div className={styles.screen}>
          <Paragraph quiet>{t('units.compareHow', COMPARED)}</Paragraph>
        </div>
      ) : null}
      <div role="status">
        {sort !== null && isByScore(sort) ? <Paragraph>{t('units.noRanking')}</Paragraph> : null}
      </div>
      {sort === null ? null : (
        <div className={styles.screen}>
          <ActionButton onClick={onTree}>{t('units.asTree')}</ActionButton>
        </div>
      )}
    </div>
  );
}

/** What the lines do, and what came of it: which are open, and which are chosen. */
function useActs(units: readonly ListedUnit[], onOpen: Props['onOpen']) {
  const [open, setOpen] = useState(() => topmost(units));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const comparable = useMemo(
    () => new Set(units.filter(isComparable).map(({ id }) => id)),
    [units],
  );
  const onAct = useCallback(
    (act: Exclude<TreeAct, { do: 'focus' }>) => {
      if (act.do === 'follow') return onOpen(act.unit);
      if (act.do !== 'choose') return setOpen((before) => toggled(before, act.unit));
      if (comparable.has(act.unit)) setChosen((before) => toggled(before, act.unit));
    },
    [onOpen, comparable],
  );
  return { open, chosen, onAct, clear: () => setChosen(new Set()) };
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
