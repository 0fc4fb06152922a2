import { makeStyles, tokens } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';

const outlined = {
  fill: tokens.colorNeutralBackground1,
  stroke: tokens.colorNeutralStrokeAccessible,
  strokeWidth: 1.5,
  [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
};

/** How bands of others are drawn, their middle, and the reach of our own interval over them. */
export const useBands = makeStyles({
  filled: {
    fill: tokens.colorNeutralStroke1,
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: 1.5,
    [FORCED]: { fill: 'GrayText', stroke: 'CanvasText' },
  },
  outlined,
  dashed: { ...outlined, strokeDasharray: '4 2' },
  dotted: { ...outlined, strokeDasharray: '1 2' },
  quantile: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: 1,
    [FORCED]: { stroke: 'CanvasText' },
  },
  // Around the middle, which otherwise is not seen on a band as light or as dark as itself.
  halo: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 6,
    [FORCED]: { stroke: 'Canvas' },
  },
  middle: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 2.5,
    [FORCED]: { stroke: 'CanvasText' },
  },
  reach: {
    fill: tokens.colorBrandBackground2,
    // Seen in high contrast alone, where there are no tints.
    stroke: tokens.colorTransparentStrokeInteractive,
    strokeDasharray: '1 3',
    [FORCED]: { fill: 'Canvas', stroke: 'Highlight' },
  },
});
