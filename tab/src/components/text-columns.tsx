import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingVerticalXL,
  },
});

/** Things of one kind beside each other, as many as there is room for. */
export function Columns(props: { readonly children: ReactNode }) {
  return <div className={useStyles().columns}>{props.children}</div>;
}
