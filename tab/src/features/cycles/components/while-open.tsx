import type { CycleView } from '@samenhang/shared/api/cycle';
import { CopyText } from '../../../components/copy-text.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { HOME } from '../../../lib/routes.ts';
import { useText } from '../../../lib/text.ts';
import { useShareLink } from '../../../lib/use-share-link.ts';

/** What comes after now, and a text with a link by which people find the assessment. */
export function WhileOpen({ cycle: { title, closesAt } }: { readonly cycle: CycleView }) {
  const { t, language, format } = useText();
  const when = format.dayAndTime(closesAt);
  const link = useShareLink()(HOME);
  return (
    <>
      <Section title={t('cycleNext.title')}>
        <Points
          ordered
          points={[t('cycleNext.now', { when }), t('cycleNext.closes'), t('cycleNext.results')]}
        />
      </Section>
      <Section title={t('cycleShare.title')}>
        <Paragraph>{t('cycleShare.about')}</Paragraph>
        <CopyText
          name={t('cycleShare.title')}
          text={() => t('cycleShare.text', { cycle: title[language], when, link })}
        />
      </Section>
    </>
  );
}
