import { makeStyles } from '@fluentui/react-components';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Headline } from '@samenhang/shared/api/unit-result';
import { PILLARS } from '@samenhang/shared/instruments/vocabulary';
import { Matrix } from '../../../charts/matrix.tsx';
import { ScoreStrips } from '../../../charts/score-strips.tsx';
import { Beside } from '../../../components/beside.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { Words } from '../../../components/words.tsx';
import { nameOf, type Wording } from '../../../words/score-words.ts';
import { matrixRows } from '../model/matrix-rows.ts';
import { splitText } from '../model/split-words.ts';
import { scoreNumbers, stripRows } from './score-rows.ts';

const useStyles = makeStyles({
  choose: { '@media print': { display: 'none' } },
});

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  readonly headline: Headline;
  readonly onSelect: (cell: string) => void;
}

/** Four themes by three pillars: where they fit together and where they do not. */
export function MatrixSection(props: Props) {
  const { words, group } = props;
  const { t } = words;
  return (
    <Section title={t('matrix.title')}>
      <Paragraph>{splitText(words, group)}</Paragraph>
      <Paragraph quiet>
        <Words>{t('matrix.about')}</Words>
        <span> </span>
        <span className={useStyles().choose}>{t('matrix.choose')}</span>
      </Paragraph>
      <Cells {...props} />
      <Pillars {...props} />
    </Section>
  );
}

/** The matrix itself, with its numbers. */
export function Cells({ words, group, headline, onSelect }: Props) {
  const { t } = words;
  const rows = matrixRows(words, group.scores, headline.lagging);
  return (
    <Matrix
      name={t('matrix.title')}
      rows={rows}
      onSelect={onSelect}
      numbers={{
        show: t('unit.showNumbers'),
        caption: t('matrix.caption'),
        columns: [t('matrix.theme'), ...PILLARS.map((pillar) => nameOf(words, pillar))],
        rows: () =>
          rows.map(({ name, cells }) => [
            name,
            ...cells.map(({ value, limits }) => `${value} (${limits})`),
          ]),
      }}
    />
  );
}

function lagging({ t }: Wording, pillar: string): string {
  return t('matrix.pillarLags', { pillar });
}

/** How the three pillars lie beside each other, over all themes. */
export function Pillars({ words, group, headline }: Omit<Props, 'onSelect'>) {
  const { t } = words;
  const text = useTypography();
  const rows = stripRows(words, group, PILLARS).map((row) =>
    row.key === headline.lagging?.score ? { ...row, label: lagging(words, row.label) } : row,
  );
  return (
    <Beside words={<h3 className={text.heading}>{t('matrix.pillars')}</h3>}>
      <ScoreStrips
        name={t('matrix.pillars')}
        description={rows.map(({ label, value }) => `${label}: ${value}.`).join(' ')}
        rows={rows}
        numbers={scoreNumbers(words, group, PILLARS, t('matrix.pillars'))}
      />
    </Beside>
  );
}
