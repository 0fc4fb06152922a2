import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useMemo, useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import { type TodayRow, todayRows } from '../model/today-rows.ts';
import type { EditedUnit, TodayUnit } from '../model/tree-edits.ts';

/** Loaded when somebody changes a unit. */
const EditUnit = lazy(() => import('./edit-unit.tsx'));

const useStyles = makeStyles({
  // Names of departments are long words, and what stands beside them is short.
  name: {
    ...{ display: 'flex', alignItems: 'center', columnGap: '4px', minInlineSize: '180px' },
    '@media (max-width: 480px)': { minInlineSize: '136px' },
  },
  toggle: {
    flexShrink: 0,
    inlineSize: '32px',
    minInlineSize: '32px',
    '@media (max-width: 640px)': { inlineSize: '44px', blockSize: '44px' },
  },
  // Its words begin where the head above it does.
  change: { '& > button': { minInlineSize: 0, marginInlineStart: '-13px' } },
  sentence: { display: 'block', minInlineSize: '96px' },
  path: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** So many lines at once; whoever has more searches. */
const MOST_ROWS = 100;

interface Props {
  readonly units: readonly TodayUnit[];
  /** Called with the whole tree as it would be. */
  readonly onEdit: (units: readonly EditedUnit[]) => void;
}

/** The tree of today with its sizes, to look through and to change by hand. */
export function TodayTree({ units, onEdit }: Props) {
  const { t, language } = useText();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(topOf(units)));
  const [edited, setEdited] = useState<TodayUnit | null>(null);
  const rows = useMemo(
    () => todayRows(units, { open, query, language }),
    [units, open, query, language],
  );
  const found = query.trim() === '' ? '' : t('peopleTree.found', { count: rows.length });
  return (
    <Section title={t('peopleTree.title')}>
      <Paragraph>{t('peopleTree.about')}</Paragraph>
      <SearchField label={t('peopleTree.search')} query={query} onQuery={setQuery} found={found} />
      <Rows
        rows={rows.slice(0, MOST_ROWS)}
        onToggle={(id) => setOpen((before) => toggled(before, id))}
        onChange={setEdited}
      />
      {rows.length <= MOST_ROWS ? null : (
        <Paragraph quiet>{t('peopleTree.firstOnly', { count: MOST_ROWS })}</Paragraph>
      )}
      {edited === null ? null : (
        <Suspense fallback={null}>
          <EditUnit
            units={units}
            unit={edited}
            onEdit={(next) => {
              setEdited(null);
              onEdit(next);
            }}
            onCancel={() => setEdited(null)}
          />
        </Suspense>
      )}
    </Section>
  );
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface RowsProps {
  readonly rows: readonly TodayRow[];
  readonly onToggle: (id: string) => void;
  readonly onChange: (unit: TodayUnit) => void;
}

function Rows({ rows, onToggle, onChange }: RowsProps) {
  const { t, format } = useText();
  const styles = useStyles();
  // Below the top it is most often whoever manages the unit.
  const peopleWords = ({ unit: { people, own, parent }, open }: TodayRow) =>
    open === undefined || own === 0 || parent !== null
      ? format.number(people)
      : t('peopleTree.ofWhom', { people: format.number(people), count: own });
  // What can be done stands in sight on a phone too, where the rest is scrolled to.
  const heads = ['unit', 'change', 'people', 'managers', 'outlook'] as const;
  return (
    <PlainTable
      name={t('peopleTree.table')}
      cells="middle"
      heads={heads.map((head) => t(`peopleTree.${head}`))}
      rows={rows.map((row) => ({
        key: row.unit.id,
        cells: [
          <UnitName key="name" row={row} onToggle={() => onToggle(row.unit.id)} />,
          <div key="change" className={styles.change}>
            <ActionButton
              weight="subtle"
              name={t('peopleTree.changeOf', { unit: row.unit.name })}
              onClick={() => onChange(row.unit)}
            >
              {t('peopleTree.changeUnit')}
            </ActionButton>
          </div>,
          <bdi key="people" className={styles.sentence}>
            {peopleWords(row)}
          </bdi>,
          format.number(row.unit.managers.length),
          <bdi key="outlook" className={styles.sentence}>
            {t(`unitOutlook.${row.unit.outlook}`)}
          </bdi>,
        ],
      }))}
    />
  );
}

const topOf = (units: readonly TodayUnit[]) =>
  units.filter(({ parent }) => parent === null).map(({ id }) => id);

function UnitName({ row, onToggle }: { readonly row: TodayRow; readonly onToggle: () => void }) {
  const { t } = useText();
  const styles = useStyles();
  const { unit, depth, open, path } = row;
  return (
    <div className={styles.name} style={{ paddingInlineStart: `${Math.min(depth, 8) * 16}px` }}>
      {open === undefined ? (
        <span className={styles.toggle} />
      ) : (
        <Button
          className={styles.toggle}
          appearance="subtle"
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-label={t(open ? 'peopleTree.closeOf' : 'peopleTree.openOf', { unit: unit.name })}
          onClick={onToggle}
        />
      )}
      <bdi>{unit.name}</bdi>
      {path === '' ? null : <span className={styles.path}>{path}</span>}
    </div>
  );
}
