import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
  },
});

/** Actions under each other. */
export function ActionItems(props: { readonly children: ReactNode }) {
  return <ul className={useStyles().list}>{props.children}</ul>;
}
