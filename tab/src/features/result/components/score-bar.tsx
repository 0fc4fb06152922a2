import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    blockSize: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  fill: {
    blockSize: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'CanvasText',
    },
  },
});

/** Points 0..100 as a length; for the eye only, the number stands beside it. */
export function ScoreBar({ value }: { readonly value: number }) {
  const styles = useStyles();
  return (
    <div aria-hidden="true" className={styles.track}>
      <div className={styles.fill} style={{ inlineSize: `${value}%` }} />
    </div>
  );
}
