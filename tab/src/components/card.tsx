import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: 'clamp(16px, 4vw, 24px)',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusXLarge,
    // Invisible in the light and dark themes, a line in high contrast.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
  },
});

/** A surface for what belongs together; a region with that heading where it has one. */
export function Card(props: { readonly labelledBy?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-labelledby={props.labelledBy}>
      {props.children}
    </section>
  );
}
