import { makeStyles, Select } from '@fluentui/react-components';
import { COLUMN_ROLES, type ColumnRole } from '@samenhang/shared/api/settings-words';
import { type Column, isColumnRole } from '@samenhang/shared/organisation/columns';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

const useStyles = makeStyles({
  // As wide as the longest of what can be chosen, it would not fit.
  select: { minInlineSize: '140px', inlineSize: '100%', maxInlineSize: '320px' },
  // One reads what a column is called whole.
  header: { overflowWrap: 'normal' },
});

interface Props {
  readonly columns: readonly Column[];
  readonly first: readonly (readonly string[])[];
  readonly onMap: (place: number, role: ColumnRole) => void;
}

/** What each column is taken for, to be changed; what must not be read is named. */
export function ColumnMapping({ columns, first, onMap }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const forbidden = columns.filter((column) => column.forbidden !== null);
  const unused = columns.filter(({ role }) => role === 'ignore').length;
  const rows = [...columns.entries()].filter(([, column]) => column.forbidden === null);
  return (
    <Section title={t('peopleColumns.title')}>
      <Paragraph>{t('peopleColumns.about')}</Paragraph>
      <PlainTable
        name={t('peopleColumns.table')}
        heads={[t('peopleColumns.header'), t('peopleColumns.example'), t('peopleColumns.role')]}
        rows={rows.map(([place, column]) => ({
          key: String(place),
          cells: [
            <bdi key="header" className={styles.header}>
              {column.header}
            </bdi>,
            first.map((row) => row[place] ?? '').find((cell) => cell !== '') ?? '',
            <RoleSelect key="role" column={column} place={place} onMap={onMap} />,
          ],
        }))}
      />
      {forbidden.length === 0 ? null : <Forbidden columns={forbidden} />}
      {unused === 0 ? null : (
        <Paragraph quiet>{t('peopleColumns.stays', { count: unused })}</Paragraph>
      )}
      <Paragraph quiet>{t('peopleColumns.sent')}</Paragraph>
    </Section>
  );
}

interface RoleProps {
  readonly column: Column;
  readonly place: number;
  readonly onMap: (place: number, role: ColumnRole) => void;
}

function RoleSelect({ column, place, onMap }: RoleProps) {
  const { t } = useText();
  const header = column.header || t('peopleColumns.noHeader', { place: place + 1 });
  return (
    <Select
      className={useStyles().select}
      aria-label={t('peopleColumns.roleOf', { header })}
      value={column.role}
      onChange={(_, { value }) => {
        if (isColumnRole(value)) onMap(place, value);
      }}
    >
      {COLUMN_ROLES.map((role) => (
        <option key={role} value={role}>
          {t(`columnRole.${role}`)}
        </option>
      ))}
    </Select>
  );
}

function Forbidden({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useText();
  const points = columns.flatMap(({ header, forbidden }) =>
    forbidden === null
      ? []
      : [t('peopleColumns.forbidden', { header, kind: t(`forbiddenColumn.${forbidden}`) })],
  );
  return (
    <Notice tone="warning" title={t('peopleColumns.forbiddenTitle')}>
      <Points points={points} />
    </Notice>
  );
}
