import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReviewView, Spread } from '@samenhang/shared/api/review';
import { PILLARS } from '@samenhang/shared/instruments/vocabulary';
import { SPREAD_FROM } from '@samenhang/shared/thresholds';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { labelOf, type Wording } from '../../../words/score-words.ts';
import { BANDS } from '../model/guess-draft.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, 104px) minmax(0, 1fr) 32px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minBlockSize: '28px',
  },
  bar: {
    blockSize: '16px',
    minInlineSize: '1px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  none: { backgroundColor: tokens.colorNeutralStroke1 },
  count: { textAlign: 'end' },
});

interface Props {
  readonly words: Wording;
  readonly view: ReviewView;
}

/** How the guesses of enough people lie together, and nobody's by itself. */
export function GuessSpread({ words, view: { spread } }: Props) {
  const { t } = words;
  return (
    <Section title={t('reviewReveal.spreadTitle')}>
      {spread === null || (spread.coherence === null && spread.lags === null) ? (
        <Paragraph quiet>{t('reviewReveal.tooFew', { from: SPREAD_FROM })}</Paragraph>
      ) : (
        <>
          {spread.coherence === null ? null : <Numbers words={words} told={spread.coherence} />}
          {spread.lags === null ? null : <Pillars words={words} told={spread.lags} />}
        </>
      )}
    </Section>
  );
}

function Numbers({ words, told }: { words: Wording; told: NonNullable<Spread['coherence']> }) {
  const { t, format } = words;
  const values = {
    n: format.number(told.n),
    lowest: format.number(told.lowest),
    median: format.number(told.median),
    highest: format.number(told.highest),
  };
  const rows = BANDS.map((band, place) => ({
    name: t('reviewReveal.bandLine', band),
    count: told.bands[place] ?? 0,
  }));
  return (
    <>
      <Paragraph>{t('reviewReveal.spreadRange', values)}</Paragraph>
      <Bars words={words} name={t('reviewReveal.spreadBands')} rows={rows} />
    </>
  );
}

function Pillars({ words, told }: { words: Wording; told: NonNullable<Spread['lags']> }) {
  const { t } = words;
  const rows = PILLARS.map((pillar) => ({ name: labelOf(words, pillar), count: told[pillar] }));
  return (
    <>
      <Paragraph>{t('reviewReveal.spreadLags')}</Paragraph>
      <Bars words={words} name={t('reviewReveal.spreadLags')} rows={rows} />
    </>
  );
}

interface BarsProps {
  readonly words: Wording;
  readonly name: string;
  readonly rows: readonly { readonly name: string; readonly count: number }[];
}

/** Counts as lengths, each with its number: the list says all that the lengths show. */
function Bars({ words, name, rows }: BarsProps) {
  const styles = useStyles();
  const text = useTypography();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul className={styles.list} aria-label={name}>
      {rows.map(({ name: row, count }) => (
        <li key={row} className={mergeClasses(styles.row, text.body, text.numbers, text.wide)}>
          <span>{row}</span>
          <span
            className={mergeClasses(styles.bar, count === 0 && styles.none)}
            style={{ inlineSize: `${(100 * count) / most}%` }}
          />
          <span className={styles.count}>{words.format.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
