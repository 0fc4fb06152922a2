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
  // With an edge around it, as it would not be seen on a band as light or as dark as itself.
  middle: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 3.5,
    paintOrder: 'stroke',
    [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  reach: {
    fill: tokens.colorBrandBackground2,
    // Seen in high contrast alone, where there are no tints.
    stroke: tokens.colorTransparentStrokeInteractive,
    strokeDasharray: '1 3',
    [FORCED]: { fill: 'Canvas', stroke: 'Highlight' },
  },
});
