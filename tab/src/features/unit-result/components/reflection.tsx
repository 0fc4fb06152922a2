import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import type { Wording } from '../../../words/score-words.ts';

/** Where nothing may be shown: something to think about, alone or together. */
export function Reflection({ words }: { readonly words: Wording }) {
  const { t } = words;
  return (
    <Section title={t('reflection.title')}>
      <Paragraph>{t('reflection.about')}</Paragraph>
      <Points
        points={[
          t('reflection.connect'),
          t('reflection.perform'),
          t('reflection.develop'),
          t('reflection.progress'),
          t('reflection.coherence'),
          t('reflection.bringUp'),
        ]}
      />
    </Section>
  );
}
