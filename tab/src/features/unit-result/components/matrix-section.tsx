import { makeStyles } from '@fluentui/react-components';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Headline } from '@samenhang/shared/api/unit-result';
import { PILLARS } from '@samenhang/shared/instruments/vocabulary';
import { Matrix } from '../../../charts/matrix.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { Words } from '../../../components/words.tsx';
import { nameOf, type Wording } from '../../../words/score-words.ts';
import { matrixRows, matrixTotals } from '../model/matrix-rows.ts';
import { splitText } from '../model/split-words.ts';

const useStyles = makeStyles({
  choose: { '@media print': { display: 'none' } },
});

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  readonly headline: Headline;
  readonly onSelect: (cell: string) => void;
  /** The cell whose statements are open. */
  readonly open?: string;
  /** Whether what the gap is made of is told here. */
  readonly withSplit?: boolean;
}

/** Four themes by three pillars: where they fit together and where they do not. */
export function MatrixSection({ withSplit = false, ...props }: Props) {
  const { words, group } = props;
  const { t } = words;
  return (
    <Section title={t('matrix.title')}>
      {withSplit ? <Paragraph wide>{splitText(words, group)}</Paragraph> : null}
      <Paragraph quiet wide>
        <Words>{t('matrix.about')}</Words>
        <span> </span>
        <span className={useStyles().choose}>{t('matrix.choose')}</span>
      </Paragraph>
      <Cells {...props} />
    </Section>
  );
}

type CellsProps = Omit<Props, 'withSplit' | 'onSelect'> & Partial<Pick<Props, 'onSelect'>>;

export function Cells({ words, group, headline, ...chosen }: CellsProps) {
  const { t } = words;
  const rows = matrixRows(words, group.scores, headline.lagging);
  const totals = matrixTotals(words, group.scores, headline.lagging);
  const pillars = PILLARS.map((pillar) => nameOf(words, pillar));
  return (
    <Matrix
      name={t('matrix.title')}
      heads={{ name: t('matrix.theme'), cells: pillars, gap: t('matrix.gap') }}
      rows={rows}
      totals={totals}
      {...chosen}
      numbers={{
        show: t('unit.showTable'),
        caption: t('matrix.caption'),
        columns: [t('matrix.theme'), ...pillars, t('matrix.whole')],
        rows: () =>
          [...rows, totals].map(({ name, cells, about }) => [
            name,
            ...cells.map(({ value, limits }) => `${value} ${limits}`.trim()),
            about,
          ]),
      }}
    />
  );
}
