import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 480px)': { flexDirection: 'column', alignItems: 'stretch' },
    '@media print': { display: 'none' },
  },
});

/** Buttons beside each other, or under each other where there is no room. */
export function Actions(props: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <div id={props.id} className={useStyles().row}>
      {props.children}
    </div>
  );
}
