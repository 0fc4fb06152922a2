import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  details: {
    color: tokens.colorNeutralForeground1,
    // Its room to be touched is room enough at the foot of a card.
    ':last-child:not([open])': { marginBlockEnd: '-10px' },
    // On paper nobody can open it.
    '@media print': { ':not([open])': { display: 'none' } },
  },
  summary: {
    display: 'list-item',
    paddingBlock: '10px',
    // To be touched.
    '@media (max-width: 640px)': { paddingBlock: '12px' },
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

interface Props {
  readonly summary: string;
  /** A function is called when it is first opened, for what few will look at. */
  readonly children: ReactNode | (() => ReactNode);
}

/** One level deeper, for anyone who wants it. */
export function Details({ summary, children }: Props) {
  const styles = useStyles();
  const [wanted, setWanted] = useState(false);
  return (
    <details
      className={styles.details}
      onToggle={({ currentTarget }) => setWanted((before) => before || currentTarget.open)}
    >
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.content}>
        {typeof children !== 'function' ? children : wanted ? children() : null}
      </div>
    </details>
  );
}
