import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { Tile } from '../model/tile-words.ts';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    '@media print': { breakInside: 'avoid' },
  },
  tile: {
    boxSizing: 'border-box',
    minInlineSize: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    '@media print': { boxShadow: 'none', border: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  sure: {
    fontSize: tokens.fontSizeBase200,
    paddingInline: '6px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
  },
  // Room for what comes later, so that nothing moves when it does.
  beside: { minBlockSize: '42px' },
});

interface BesideTile {
  readonly key: string;
  readonly text: string;
}

interface Props {
  readonly tiles: readonly Tile[];
  /** What stands beside each, such as the organisation and last time. */
  readonly beside: (tile: Tile['key']) => readonly BesideTile[];
}

/** Coherence, level and overall score, never one without the others. */
export function Tiles({ tiles, beside }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const { t } = useText();
  return (
    <div className={styles.tiles}>
      {tiles.map(({ key, name, value, limits, sure, meaning }) => (
        <section key={key} data-tile={key} className={styles.tile} aria-label={name}>
          <div className={styles.head}>
            <h2 className={mergeClasses(text.body, text.strong)}>{name}</h2>
            {sure === null ? null : <span className={styles.sure}>{t(`sureness.${sure}`)}</span>}
          </div>
          <p className={styles.value}>{value}</p>
          <p className={mergeClasses(text.body, text.numbers, text.quiet)}>{limits}</p>
          <p className={text.body}>{meaning}</p>
          <div className={styles.beside}>
            {beside(key).map((line) => (
              <p key={line.key} className={mergeClasses(text.body, text.numbers, text.quiet)}>
                {line.text}
              </p>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
