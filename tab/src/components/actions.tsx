import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 480px)': { flexDirection: 'column', alignItems: 'stretch' },
    '@media print': { display: 'none' },
  },
  decision: { '@media (min-width: 481px)': { justifyContent: 'flex-end' } },
});

/** Buttons beside each other, or under each other where there is no room. */
export function Actions(props: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <div id={props.id} className={useStyles().row}>
      {props.children}
    </div>
  );
}

/** The same at the foot of a dialog, where the host has them on the right. */
export function Decision(props: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.row, styles.decision)}>{props.children}</div>;
}
