import { tokens } from '@fluentui/react-components';

/** A bar that stays in sight while there is something to choose further down, where it leaves room to do so. */
export const STICKY_BAR = {
  boxSizing: 'border-box',
  display: 'flex',
  flexDirection: 'column',
  padding: tokens.spacingHorizontalM,
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderRadius: tokens.borderRadiusXLarge,
  '@media (min-width: 640px) and (min-height: 600px)': {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 1,
  },
  '@media print': { position: 'static' },
} as const;
