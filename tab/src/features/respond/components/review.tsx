import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { Notice } from '../../../components/notice.tsx';
import { RouteLink } from '../../../components/route-link.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { Content } from '../model/content.ts';
import { skipped } from '../model/steps.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly cycle: string;
  readonly instrument: Instrument;
  readonly content: Content;
}

/** What was skipped, one tap away each. */
export function Review({ cycle, instrument, content }: Props) {
  const { t, language } = useText();
  const text = useTypography();
  const styles = useStyles();
  const open = skipped(instrument, content);
  if (open.length === 0) return <Notice>{t('review.complete')}</Notice>;
  return open.map(([theme, items]) => (
    <Section
      key={theme}
      title={t('review.theme', {
        theme: instrument.themes.find(({ id }) => id === theme)?.name[language],
        count: items.length,
      })}
    >
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={mergeClasses(text.body)}>
            <RouteLink to={{ page: 'assessment', cycle, step: theme, item: item.id }}>
              {item.text[language]}
            </RouteLink>
          </li>
        ))}
      </ul>
    </Section>
  ));
}
