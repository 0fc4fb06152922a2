import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense, startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Skeleton } from './skeleton.tsx';

const ON_PAPER = {
  '@media print': {
    display: 'block',
    '& > * + *': { marginBlockStart: tokens.spacingVerticalXXL },
  },
} as const;

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    minInlineSize: 0,
    '@media (min-width: 960px)': { rowGap: tokens.spacingVerticalM },
    ...ON_PAPER,
  },
  onPaper: { display: 'none', ...ON_PAPER },
});

interface Props<Name extends string> {
  readonly current: Name;
  readonly panels: readonly { readonly name: Name; readonly content: ReactNode }[];
}

/** After the first of them is there: time to make the others, for paper and for whoever goes on. */
const AT_REST = 600;

/** The one that is looked at. The others are made when there is time, and stand on paper as well. */
export function Panels<Name extends string>({ current, panels }: Props<Name>) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setAll(true)), AT_REST);
    // Whoever prints at once has no rest.
    const makeNow = () => flushSync(() => setAll(true));
    window.addEventListener('beforeprint', makeNow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeprint', makeNow);
    };
  }, []);
  return panels.map(({ name, content }) =>
    name === current || all ? (
      <div
        key={name}
        data-panel={name}
        className={name === current ? styles.panel : styles.onPaper}
      >
        <Suspense fallback={<Skeleton />}>{content}</Suspense>
      </div>
    ) : null,
  );
}
