import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../lib/text.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  bar: {
    blockSize: '16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    animationName: { '50%': { opacity: 0.5 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    ':first-child': { blockSize: '32px', maxInlineSize: '70%' },
    ':last-child': { blockSize: '160px' },
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** The shape of a page that is still coming. */
export function Skeleton() {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div role="status" aria-busy="true" aria-label={t('app.loading')} className={styles.stack}>
      <div className={styles.bar} />
      <div className={styles.bar} />
      <div className={styles.bar} />
    </div>
  );
}
