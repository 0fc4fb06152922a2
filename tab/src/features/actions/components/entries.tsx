import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTypography } from '../../../components/typography.ts';
import type { Entry } from '../model/entries.ts';
import { Pick } from './pick.tsx';
import type { Chosen } from './use-picks.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalXL,
  },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    '@media print': { breakInside: 'avoid' },
  },
});

/** Things to stop or to start, each with what belongs to it, and taken along or not. */
export function Entries(props: { readonly entries: readonly Entry[]; readonly chosen: Chosen }) {
  const styles = useStyles();
  const text = useTypography();
  return (
    <ul className={styles.list}>
      {props.entries.map(({ id, title, lines }) => (
        <li key={id} className={styles.entry}>
          <p className={mergeClasses(text.body, text.strong)}>{title}</p>
          {lines.map((line) => (
            <p key={line} className={mergeClasses(text.body, text.numbers, text.quiet)}>
              {line}
            </p>
          ))}
          <Pick id={id} name={title} chosen={props.chosen} />
        </li>
      ))}
    </ul>
  );
}
