import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OwnResultView } from '@samenhang/shared/api/own-result';
import { OwnStrip } from '../../../charts/own-strip.tsx';
import { useTypography } from '../../../components/typography.ts';
import { Words } from '../../../components/words.tsx';
import { useText } from '../../../lib/text.ts';
import { rangeOf } from '../model/range.ts';
import { scoreText } from '../model/score-text.ts';

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

/** Scores from 0 to 100, always on the same scale; the strip repeats what the number says. */
export function ScoreList({ rows }: { readonly rows: readonly Row[] }) {
  const styles = useStyles();
  const text = useTypography();
  const words = useText();
  return (
    <ul className={styles.list}>
      {rows.map(({ id, name, about, score, margin }) => (
        <li key={id} className={styles.row}>
          <div className={styles.line}>
            <span className={mergeClasses(text.body, text.strong)}>{name}</span>
            <span className={mergeClasses(text.body, text.numbers, styles.score)}>
              <Words>{scoreText(words, score, margin)}</Words>
            </span>
          </div>
          <span className={mergeClasses(text.body, text.quiet)}>{about}</span>
          {score.value === null ? null : (
            <OwnStrip own={{ points: score.value, ...rangeOf(score.value, margin ?? 0) }} />
          )}
        </li>
      ))}
    </ul>
  );
}
