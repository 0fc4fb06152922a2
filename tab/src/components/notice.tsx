import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTypography } from './typography.ts';

const useStyles = makeStyles({
  notice: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '4px',
  },
  calm: { borderInlineStartColor: tokens.colorCompoundBrandStroke },
  warning: { borderInlineStartColor: tokens.colorPaletteMarigoldBorderActive },
  /** What goes on at this moment is not for paper. */
  momentary: { '@media print': { display: 'none' } },
});

interface Props {
  readonly title?: string;
  readonly tone?: 'calm' | 'warning';
  /** `status` is announced politely, `alert` at once; without it the notice is plain text. */
  readonly role?: 'status' | 'alert';
  /** Where the notice is the whole page, its title is the page's heading. */
  readonly alone?: boolean;
  readonly children: ReactNode;
}

/** Something to know before going on. The words say it; the edge only draws the eye. */
export function Notice({ title, tone = 'calm', role, alone = false, children }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const Heading = alone ? 'h1' : 'h2';
  return (
    <div
      role={role}
      className={mergeClasses(styles.notice, styles[tone], role === 'status' && styles.momentary)}
    >
      {title === undefined ? null : (
        <Heading className={mergeClasses(text.body, text.strong)}>{title}</Heading>
      )}
      {typeof children === 'string' ? <p className={text.body}>{children}</p> : children}
    </div>
  );
}
