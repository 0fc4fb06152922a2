import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ON_PAPER } from './on-paper.ts';
import { PartFence } from './part-fence.tsx';

const useStyles = makeStyles({
  card: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: 'clamp(16px, 3vw, 20px)',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusXLarge,
    // Invisible in the light and dark themes, a line in high contrast.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    // No gap for what is not said.
    '& > [role=status]:empty': { marginBlockStart: `calc(-1 * ${tokens.spacingVerticalM})` },
    '@media print': { boxShadow: 'none', padding: 0, ...ON_PAPER },
  },
  screen: { '@media print': { display: 'none' } },
});

interface Props {
  readonly labelledBy?: string;
  readonly onScreenOnly?: boolean;
  readonly children: ReactNode;
}

/** A surface for what belongs together; a region with that heading where it has one. */
export function Card(props: Props) {
  return (
    <CardFrame {...props}>
      <PartFence>{props.children}</PartFence>
    </CardFrame>
  );
}

/** The surface alone, for what puts its own fence inside. */
export function CardFrame(props: Props) {
  const styles = useStyles();
  return (
    <section
      className={mergeClasses(styles.card, props.onScreenOnly === true && styles.screen)}
      aria-labelledby={props.labelledBy}
    >
      {props.children}
    </section>
  );
}
