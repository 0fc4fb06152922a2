import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Tag } from './tag.tsx';
import { useTypography } from './typography.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: '20px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  columns: {
    listStyleType: 'none',
    paddingInlineStart: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalXL,
  },
  entry: { '@media print': { breakInside: 'avoid' } },
  after: { marginBlockStart: tokens.spacingVerticalXS },
});

/** Something to do or to let go of, with what belongs to it. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** What to keep in mind with it, in a word or two. */
  readonly tag?: string;
}

interface Props {
  readonly entries: readonly Entry[];
  /** What can be done with each: they then stand in columns where there is room. */
  readonly after?: (entry: Entry) => ReactNode;
}

/** A list of things to do or to let go of. */
export function Entries({ entries, after }: Props) {
  const styles = useStyles();
  const text = useTypography();
  return (
    <ul className={mergeClasses(styles.list, after !== undefined && styles.columns)}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <p className={mergeClasses(text.body, text.strong)}>{entry.title}</p>
          {entry.tag === undefined ? null : <Tag>{entry.tag}</Tag>}
          {entry.lines.map((line) => (
            <p key={line} className={mergeClasses(text.body, text.numbers, text.quiet)}>
              {line}
            </p>
          ))}
          {after === undefined ? null : <div className={styles.after}>{after(entry)}</div>}
        </li>
      ))}
    </ul>
  );
}
