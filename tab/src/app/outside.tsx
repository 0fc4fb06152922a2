import { useEffect } from 'react';
import { Page } from '../components/page.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { Points, Section } from '../components/section.tsx';
import { useTypography } from '../components/typography.ts';
import { useText } from '../lib/text.ts';

/** Somebody opened the address in a browser: how to get to the app itself. No sign-in here. */
export function Outside() {
  const { t } = useText();
  const title = t('outside.title');
  useEffect(() => {
    document.title = t('app.title', { page: title });
  }, [t, title]);
  return (
    <Page>
      <h1 className={useTypography().title}>{title}</h1>
      <Section title={t('outside.howTitle')}>
        <Paragraph>{t('outside.about')}</Paragraph>
        <Points points={[t('outside.open'), t('outside.find'), t('outside.missing')]} />
      </Section>
    </Page>
  );
}
