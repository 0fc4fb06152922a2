import { Paragraph } from '../../components/paragraph.tsx';
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx';
import { useText } from '../../lib/text.ts';

/** What has to be there before a first round, and what there is. */
export default function SettingsPage() {
  const { t } = useText();
  return (
    <SettingsFrame room="settings" title={t('settings.title')}>
      <Paragraph>{t('settings.intro')}</Paragraph>
    </SettingsFrame>
  );
}
