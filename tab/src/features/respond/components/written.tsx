import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { Content } from '../model/content.ts';

const useStyles = makeStyles({
  list: { margin: 0 },
  said: { marginInlineStart: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface Props {
  readonly instrument: Instrument;
  readonly content: Content;
}

/** What others may come to read word for word, seen once more before it is sent in. */
export function Written({ instrument, content }: Props) {
  const { t, language } = useText();
  const text = useTypography();
  const styles = useStyles();
  const written = instrument.openQuestions.flatMap(({ id, text: question }) => {
    const said = content.comments[id];
    return said === undefined ? [] : [{ id, question: question[language], said }];
  });
  return (
    <Section title={t('review.written')}>
      {written.length === 0 ? (
        <Paragraph quiet>{t('review.nothingWritten')}</Paragraph>
      ) : (
        <>
          <Notice>{t('closing.warning')}</Notice>
          <dl className={styles.list}>
            {written.map(({ id, question, said }) => (
              <div key={id}>
                <dt className={mergeClasses(text.body, text.strong)}>{question}</dt>
                <dd className={mergeClasses(text.body, styles.said)}>{said}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Section>
  );
}
