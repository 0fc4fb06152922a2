import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  place: {
    minBlockSize: '36px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
});

/** Where it stands how far a draft is, kept while that is on its way, so that nothing jumps. */
export function DraftPlace(props: { readonly children?: ReactNode }) {
  return <div className={useStyles().place}>{props.children}</div>;
}
