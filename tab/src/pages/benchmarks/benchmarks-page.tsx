import { Paragraph } from '../../components/paragraph.tsx';
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx';
import { useText } from '../../lib/text.ts';

/** What results are laid beside: norms, and the pool. */
export default function BenchmarksPage() {
  const { t } = useText();
  return (
    <SettingsFrame room="benchmarks" title={t('normsPage.title')}>
      <Paragraph>{t('normsPage.intro')}</Paragraph>
    </SettingsFrame>
  );
}
