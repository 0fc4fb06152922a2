import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useHeldKeysPressOnce } from '../lib/held-keys.ts';
import type { Text } from '../lib/i18n.ts';
import { TextContext } from '../lib/text.ts';
import { useTheme } from './theme.ts';

const useStyles = makeStyles({
  surface: {
    minBlockSize: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    '@media print': { backgroundColor: 'transparent' },
  },
});

interface Props {
  readonly theme: string;
  readonly text: Text;
  readonly children: ReactNode;
}

/** The look and the language of the host, all the way down. */
export function Surface({ theme: name, text, children }: Props) {
  useHeldKeysPressOnce();
  const styles = useStyles();
  const { theme, scheme } = useTheme(usePrinting() ? 'default' : name);
  useEffect(() => {
    document.documentElement.lang = text.locale;
    document.documentElement.style.colorScheme = scheme;
  }, [text.locale, scheme]);
  return (
    <FluentProvider theme={theme} className={styles.surface}>
      <TextContext.Provider value={text}>{children}</TextContext.Provider>
    </FluentProvider>
  );
}

/** Paper is white whatever the host's theme: light letters would not be seen on it. */
function usePrinting(): boolean {
  return useSyncExternalStore(watchPrint, () => paper().matches);
}

const paper = () => window.matchMedia('print');

function watchPrint(changed: () => void): () => void {
  const query = paper();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
