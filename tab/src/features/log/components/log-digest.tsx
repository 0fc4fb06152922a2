import { makeStyles, tokens } from '@fluentui/react-components';
import { CopyText } from '../../../components/copy-text.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

const useStyles = makeStyles({
  digest: { overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace },
});

/** By which anyone who keeps it notices a change; with what it is no protection against. */
export function LogDigest({ digest }: { readonly digest: string }) {
  const { t } = useText();
  return (
    <Section title={t('logDigest.title')}>
      <Paragraph>{t('logDigest.about')}</Paragraph>
      <code className={useStyles().digest}>{digest}</code>
      <CopyText name={t('logDigest.name')} text={() => digest} />
      <Paragraph quiet>{t('logDigest.limit')}</Paragraph>
    </Section>
  );
}
