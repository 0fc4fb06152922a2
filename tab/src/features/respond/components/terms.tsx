import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { Details } from '../../../components/details.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  meaning: { marginInlineStart: 0 },
});

/** What the question bank means by its words. */
export function Terms({ terms }: Pick<Instrument, 'terms'>) {
  const { t, language } = useText();
  const styles = useStyles();
  const text = useTypography();
  return (
    <Details summary={t('opening.terms')}>
      <dl className={styles.list}>
        {terms.map(({ id, name, meaning }) => (
          <div key={id}>
            <dt className={mergeClasses(text.body, text.strong)}>{name[language]}</dt>
            <dd className={mergeClasses(text.body, styles.meaning)}>{meaning[language]}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
