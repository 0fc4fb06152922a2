import { makeStyles, tokens } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';

/** What charts are drawn with: text, one accent for what is ours, greys for everything else. */
export const useInk = makeStyles({
  text: {
    fill: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
    [FORCED]: { fill: 'CanvasText' },
  },
  small: { fontSize: tokens.fontSizeBase200, fill: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  grid: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: 1,
    strokeOpacity: 0.5,
    [FORCED]: { stroke: 'GrayText' },
  },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, [FORCED]: { stroke: 'CanvasText' } },
  own: {
    fill: tokens.colorCompoundBrandStroke,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 2,
    [FORCED]: { fill: 'Highlight', stroke: 'Canvas' },
  },
  hollow: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 2,
    [FORCED]: { fill: 'Canvas', stroke: 'Highlight' },
  },
  interval: {
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 3,
    strokeLinecap: 'round',
    [FORCED]: { stroke: 'Highlight' },
  },
  /** An interval without a point: it may lie anywhere in it. */
  within: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 1.5,
    [FORCED]: { fill: 'Canvas', stroke: 'Highlight' },
  },
  other: {
    fill: tokens.colorNeutralForeground2,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 2,
    [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  otherLine: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 2,
    [FORCED]: { stroke: 'CanvasText' },
  },
  /** May be chance. */
  dashed: { strokeDasharray: '4 4' },
});
