import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx';
import { useText } from '../../lib/text.ts';

/** The people of the organisation and its units. */
export default function PeoplePage() {
  const { t } = useText();
  return (
    <SettingsFrame room="people" title={t('settingsRoom.people')}>
      {null}
    </SettingsFrame>
  );
}
