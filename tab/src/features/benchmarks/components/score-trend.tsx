import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TrendChart } from '../../../charts/trend-chart.tsx';
import { useTypography } from '../../../components/typography.ts';
import type { Wording } from '../../../words/score-words.ts';
import type { DatedPoint, TrendName } from '../model/trend-points.ts';

const useStyles = makeStyles({
  trend: {
    minInlineSize: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly words: Wording;
  readonly name: TrendName;
  readonly points: readonly DatedPoint[];
}

/** What became of one number, drawn where there is more than one moment. */
export function ScoreTrend({ words, name, points }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const { t } = words;
  if (points.length < 2) return null;
  const title = t(`trendOf.${name}`);
  return (
    <div className={styles.trend}>
      <h3 className={mergeClasses(text.body, text.strong)}>{t(`tile.${name}`)}</h3>
      <TrendChart
        name={title}
        description={points.map(({ label, value }) => `${label}: ${value}.`).join(' ')}
        points={points}
        numbers={{
          show: t('unit.showNumbers'),
          caption: title,
          columns: [t('trend.cycle'), t('unit.columnPoints'), t('unit.columnInterval')],
          rows: () => points.map(({ label, number, limits }) => [label, number, limits]),
        }}
      />
    </div>
  );
}
