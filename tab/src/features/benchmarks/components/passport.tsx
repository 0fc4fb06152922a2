import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import { Details } from '../../../components/details.tsx';
import { useTypography } from '../../../components/typography.ts';
import type { Wording } from '../../../lib/score-words.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

type NormPassport = BenchmarksView['norms'][number]['norm']['passport'];

interface Props {
  readonly words: Wording;
  readonly passport: NormPassport;
}

/** What a norm rests on, one click away from wherever it is shown. */
export function Passport({ words, passport }: Props) {
  const styles = useStyles();
  const text = useTypography();
  return (
    <Details summary={words.t('passport.title')}>
      <dl className={mergeClasses(styles.list, text.numbers)}>
        {entriesOf(words, passport).map(([name, value]) => (
          <Entry key={name} name={name} value={value} className={styles.value} />
        ))}
      </dl>
    </Details>
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

function entriesOf({ t, format }: Wording, passport: NormPassport): [string, string][] {
  const { respondents, respondentsBound, period } = passport;
  const score = format.number(respondents);
  return [
    [t('passport.organisations'), format.number(passport.organisations)],
    [
      t('passport.respondents'),
      respondentsBound === 'orMore' ? t('unit.orMore', { score }) : score,
    ],
    [
      t('passport.period'),
      t('passport.fromTo', { from: format.month(period.from), to: format.month(period.to) }),
    ],
    [t('passport.sector'), passport.sector],
    [t('passport.instrument'), passport.instrumentVersion],
    [t('passport.source'), passport.source],
  ];
}
