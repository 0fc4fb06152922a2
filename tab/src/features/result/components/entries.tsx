import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTypography } from '../../../components/typography.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: '20px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
});

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A list of things to do or to let go of, each with what belongs to it. */
export function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const text = useTypography();
  return (
    <ul className={useStyles().list}>
      {entries.map(({ id, title, lines }) => (
        <li key={id}>
          <p className={mergeClasses(text.body, text.strong)}>{title}</p>
          {lines.map((line) => (
            <p key={line} className={mergeClasses(text.body, text.quiet)}>
              {line}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
