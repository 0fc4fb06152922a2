import { makeStyles, tokens } from '@fluentui/react-components';
import { HEARD_ONLY } from '../../../components/heard-only.ts';
import { MATRIX } from './answer-grid.ts';

const WIDE = '@media (min-width: 640px)';
const below = {
  flexDirection: 'column',
  justifyContent: 'flex-start',
  textAlign: 'center',
  paddingInline: tokens.spacingHorizontalXS,
} as const;

/** A radio button drawn with the theme's colours; in forced colours the browser draws it. */
export const useChoiceStyles = makeStyles({
  option: {
    boxSizing: 'border-box',
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minBlockSize: '44px',
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':has(:checked)': {
      backgroundColor: tokens.colorSubtleBackgroundSelected,
      color: tokens.colorNeutralForeground1Selected,
    },
    ':has(:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    [WIDE]: below,
  },
  stacked: below,
  cell: { [MATRIX]: { justifyContent: 'center' } },
  /** Read out here, seen at the head of the column. */
  onTop: {
    [MATRIX]: HEARD_ONLY,
  },
  radio: {
    appearance: 'none',
    flexShrink: 0,
    boxSizing: 'border-box',
    inlineSize: '20px',
    blockSize: '20px',
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '50%',
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    outline: 'none',
    ':checked': {
      border: `5px solid ${tokens.colorCompoundBrandForeground1}`,
    },
    '@media (forced-colors: active)': { appearance: 'auto' },
  },
});
