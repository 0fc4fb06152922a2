import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '760px',
    marginInline: 'auto',
    paddingInline: 'clamp(12px, 4vw, 32px)',
    paddingBlock: 'clamp(12px, 4vw, 40px) 64px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    '@media print': { display: 'block', padding: 0 },
  },
  tight: { paddingBlockStart: '12px', rowGap: tokens.spacingVerticalS },
  wide: {
    '@media (min-width: 960px)': { maxWidth: '1180px', paddingBlock: '4px 24px', rowGap: '8px' },
  },
});

interface Props {
  readonly before?: ReactNode;
  /** For what stands in columns. */
  readonly wide?: boolean;
  /** For where what is asked matters more than what stands around it. */
  readonly tight?: boolean;
  readonly children: ReactNode;
}

/** The one column every page is set in. */
export function Page(props: Props) {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(
        styles.page,
        props.wide === true && styles.wide,
        props.tight === true && styles.tight,
      )}
    >
      {props.before}
      <Main>{props.children}</Main>
    </div>
  );
}

const useMainStyles = makeStyles({
  main: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    '@media (min-width: 960px)': { rowGap: tokens.spacingVerticalM },
    containerType: 'inline-size',
    '@media print': {
      display: 'block',
      '& > * + *': { marginBlockStart: tokens.spacingVerticalXXL },
    },
  },
});

function Main(props: { readonly children: ReactNode }) {
  return <main className={useMainStyles().main}>{props.children}</main>;
}
