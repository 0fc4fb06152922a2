import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Words } from '../../../components/words.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly onRetry: () => void;
  readonly busy?: boolean;
  /** Whether it was not asked again, because something on the page is not sent yet. */
  readonly unsent?: boolean;
}

/** The device did not say what it keeps, which is not the same as that it keeps nothing. */
export function DeviceUnknown({ onRetry, busy = false, unsent = false }: Props) {
  const { t } = useText();
  return (
    <Notice tone="warning" role="status" title={t('device.unknownTitle')}>
      <Words>{t('device.unknown')}</Words>
      {unsent ? <Words>{t('device.unsent')}</Words> : null}
      <Actions>
        <ActionButton busy={busy} onClick={onRetry}>
          {t('fault.retry')}
        </ActionButton>
      </Actions>
    </Notice>
  );
}
