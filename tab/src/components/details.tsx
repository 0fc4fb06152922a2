import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  details: {
    color: tokens.colorNeutralForeground1,
    // On paper nobody can open it.
    '@media print': { ':not([open])': { display: 'none' } },
  },
  summary: {
    display: 'list-item',
    paddingBlock: '12px',
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
  readonly children: ReactNode;
  /** Called whenever it is opened, for what is made only then. */
  readonly onOpen?: () => void;
}

/** One level deeper, for who wants it. */
export function Details({ summary, children, onOpen }: Props) {
  const styles = useStyles();
  return (
    <details
      className={styles.details}
      onToggle={({ currentTarget }) => (currentTarget.open ? onOpen?.() : undefined)}
    >
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
