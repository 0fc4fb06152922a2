import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 480px)': { flexDirection: 'column', alignItems: 'stretch' },
  },
});

/** Buttons beside each other, or under each other where there is no room. */
export function Actions(props: { readonly children: ReactNode }) {
  return <div className={useStyles().row}>{props.children}</div>;
}
