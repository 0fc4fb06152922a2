import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Details } from '../../../components/details.tsx';
import { useTypography } from '../../../components/typography.ts';
import type { Wording } from '../../../words/score-words.ts';
import { type NormPassport, passportEntries, passportText } from '../model/passport-entries.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  value: { margin: 0 },
  // There nothing can be opened, and a norm does not go without.
  onPaper: { display: 'none', '@media print': { display: 'block' } },
});

interface Props {
  readonly words: Wording;
  readonly passport: NormPassport;
}

/** What a norm rests on, one click away from wherever it is shown. */
export function Passport({ words, passport }: Props) {
  const styles = useStyles();
  const text = useTypography();
  return (
    <>
      <Details summary={words.t('passport.title')}>
        {() => (
          <dl className={mergeClasses(styles.list, text.numbers)}>
            {passportEntries(words, passport).map(([name, value]) => (
              <Entry key={name} name={name} value={value} className={styles.value} />
            ))}
          </dl>
        )}
      </Details>
      <p className={mergeClasses(text.body, text.quiet, styles.onPaper)}>
        {passportText(words, passport)}
      </p>
    </>
  );
}

interface EntryProps {
  readonly name: string;
  readonly value: string;
  readonly className: string;
}

function Entry({ name, value, className }: EntryProps) {
  const text = useTypography();
  return (
    <>
      <dt className={mergeClasses(text.body, text.quiet)}>{name}</dt>
      <dd className={mergeClasses(text.body, className)}>{value}</dd>
    </>
  );
}
