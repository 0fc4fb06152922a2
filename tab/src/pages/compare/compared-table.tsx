import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { useEffect, useRef } from 'react';
import { TableChart } from '../../charts/table-chart.tsx';
import { COMPARED } from '../../features/units/components/compare-bar.tsx';
import { useNavigation } from '../../lib/navigation.tsx';
import type { Wording } from '../../words/score-words.ts';
import { AddUnit } from './add-unit.tsx';
import { columnsOf } from './compared-columns.ts';
import { ComparedHead } from './compared-head.tsx';
import { comparedRows } from './compared-rows.ts';

interface Props {
  readonly words: Wording;
  readonly cycle: string;
  /** As the address has them. */
  readonly units: readonly string[];
  readonly results: readonly UnitResult[];
}

/** Every score of every unit in one table, each with its interval on the one scale. */
export function ComparedTable({ words, cycle, units, results }: Props) {
  const { t } = words;
  const { go } = useNavigation();
  const caption = useFocusOnChange(results.map(({ unit }) => unit).join('/'));
  const put = (next: readonly string[]) => go({ page: 'compare', cycle, units: next });
  const onRemove =
    units.length > COMPARED.fewest
      ? (gone: string) => put(units.filter((unit) => unit !== gone))
      : null;
  const columns = columnsOf(words, results);
  return (
    <TableChart
      name={t('compare.table')}
      caption={t('compare.caption')}
      captionRef={caption}
      corner={t('compare.score')}
      columns={columns.map((column) => ({
        key: column.key,
        name: column.whose,
        head: <ComparedHead cycle={cycle} column={column} onRemove={onRemove} />,
      }))}
      rows={comparedRows(words, columns)}
    >
      {units.length < COMPARED.most ? (
        <AddUnit cycle={cycle} units={units} onAdd={(unit) => put([...units, unit])} />
      ) : null}
    </TableChart>
  );
}

/** What was pressed may be gone with what it took out: the focus then comes to the table. */
function useFocusOnChange(shown: string) {
  const caption = useRef<HTMLTableCaptionElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown) caption.current?.focus({ preventScroll: true });
    before.current = shown;
  }, [shown]);
  return caption;
}
