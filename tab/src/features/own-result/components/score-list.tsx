import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OwnResultView } from '@samenhang/shared/api/own-result';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { rangeOf } from '../model/range.ts';
import { ScoreBar } from './score-bar.tsx';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    // Else one row would wrap and the next would not.
    '@media (max-width: 480px)': { flexDirection: 'column', alignItems: 'flex-start' },
  },
  score: { textAlign: 'end', '@media (max-width: 480px)': { textAlign: 'start' } },
});

interface Row {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly score: OwnResultView['overall'];
  /** ± points; `undefined` where it is not known. */
  readonly margin: number | undefined;
}

/** Scores from 0 to 100, always on the same scale; the bar repeats what the number says. */
export function ScoreList({ rows }: { readonly rows: readonly Row[] }) {
  const styles = useStyles();
  const text = useTypography();
  const { t, format } = useText();
  const between = (value: number, margin: number) => {
    const { low, high } = rangeOf(value, margin);
    return t('result.between', { low: format.number(low), high: format.number(high) });
  };
  return (
    <ul className={styles.list}>
      {rows.map(({ id, name, about, score: { value }, margin }) => (
        <li key={id} className={styles.row}>
          <div className={styles.line}>
            <span className={mergeClasses(text.body, text.strong)}>{name}</span>
            <span className={mergeClasses(text.body, text.numbers, styles.score)}>
              <span>
                {value === null
                  ? t('result.tooLittle')
                  : t('result.points', { score: format.number(value) })}
              </span>
              {value === null || margin === undefined ? null : (
                <span>{` · ${between(value, margin)}`}</span>
              )}
            </span>
          </div>
          {value === null ? null : <ScoreBar value={value} margin={margin} />}
          <span className={mergeClasses(text.body, text.quiet)}>{about}</span>
        </li>
      ))}
    </ul>
  );
}
