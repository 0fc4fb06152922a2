import { makeStyles, tokens } from '@fluentui/react-components';
import { rangeOf } from '../model/range.ts';

const useStyles = makeStyles({
  track: {
    blockSize: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    position: 'relative',
    overflow: 'hidden',
    // A browser leaves grounds out on paper unless told otherwise.
    printColorAdjust: 'exact',
  },
  fill: {
    blockSize: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'CanvasText',
    },
  },
  margin: {
    position: 'absolute',
    insetBlock: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    opacity: 0.45,
  },
});

interface Props {
  readonly value: number;
  readonly margin: number | undefined;
}

/** Points 0..100 as a length, with its margin; for the eye only, the numbers stand beside it. */
export function ScoreBar({ value, margin }: Props) {
  const styles = useStyles();
  return (
    <div aria-hidden="true" className={styles.track}>
      <div className={styles.fill} style={{ inlineSize: `${value}%` }} />
      {margin === undefined ? null : (
        <div className={styles.margin} style={placeOf(value, margin)} />
      )}
    </div>
  );
}

function placeOf(value: number, margin: number) {
  const { low, high } = rangeOf(value, margin);
  return { insetInlineStart: `${low}%`, inlineSize: `${high - low}%` };
}
