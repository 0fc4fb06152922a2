import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import { Words } from './words.tsx';

const useStyles = makeStyles({
  // Its room to be touched is room enough at the foot of a card.
  shut: { ':last-child': { marginBlockEnd: '-8px' } },
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minBlockSize: '36px',
    padding: 0,
    border: 'none',
    background: 'none',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForegroundLink,
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 640px)': { minBlockSize: '44px' },
    '@media print': { display: 'none' },
  },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  closed: { display: 'none', '@media print': { display: 'flex' } },
});

interface Props {
  readonly summary: string;
  readonly children: ReactNode;
}

/** What fewer people will look for: behind a press on a screen, and on paper as well, where nothing can be pressed. */
export function More({ summary, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div data-more="" className={open ? undefined : styles.shut}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen((before) => !before)}
      >
        {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        <Words>{summary}</Words>
      </button>
      <div id={id} className={mergeClasses(styles.content, !open && styles.closed)}>
        {children}
      </div>
    </div>
  );
}
