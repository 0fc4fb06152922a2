import { Details } from '../../components/details.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Section } from '../../components/section.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { useText } from '../../lib/text.ts';

/** Every number that a page shows, in the order in which they are met. */
const EXPLAINED = [
  'scores',
  'interval',
  'sure',
  'coherence',
  'level',
  'lags',
  'differences',
  'compared',
  'drivers',
  'few',
  'validity',
] as const;

/** What each number means, in words a manager understands, with its formula for anyone who wants it. */
export default function MethodPage() {
  const { t } = useText();
  return (
    <Page before={<WayBack />}>
      <PageHeading>{t('method.title')}</PageHeading>
      <Paragraph>{t('method.intro')}</Paragraph>
      {EXPLAINED.map((name) => (
        <Section key={name} title={t(`methodTitle.${name}`)}>
          <Paragraph>{t(`methodText.${name}`)}</Paragraph>
          <Details summary={t('method.formula')}>
            <Paragraph quiet>{t(`methodFormula.${name}`)}</Paragraph>
          </Details>
        </Section>
      ))}
      <Paragraph quiet>{t('method.language')}</Paragraph>
    </Page>
  );
}
