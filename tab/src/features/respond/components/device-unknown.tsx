import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useText } from '../../../lib/text.ts';

/** The device did not say what it keeps, which is not the same as that it keeps nothing. */
export function DeviceUnknown({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useText();
  return (
    <Notice tone="warning" role="status" title={t('device.unknownTitle')}>
      <span>{t('device.unknown')}</span>
      <Actions>
        <ActionButton onClick={onRetry}>{t('fault.retry')}</ActionButton>
      </Actions>
    </Notice>
  );
}
