import { ActionButton } from '../../../components/buttons.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useText } from '../../../lib/text.ts';
import { useStart } from './use-start.ts';

interface Props {
  readonly cycle: string;
  readonly unit: string;
  /** What the button says, where there are several. */
  readonly label?: string;
}

/** Begins a conversation about this result. */
export default function StartReview({ cycle, unit, label }: Props) {
  const { t } = useText();
  const { isBusy, isRefused, fault, start } = useStart(cycle, unit);
  return (
    <div>
      <ActionButton busy={isBusy} onClick={start}>
        {label ?? t('reviewStart.start')}
      </ActionButton>
      {isRefused ? (
        <Notice tone="warning" role="alert">
          {t('reviewStart.refused')}
        </Notice>
      ) : null}
      {fault === null ? null : <FaultNotice fault={fault} onRetry={start} />}
    </div>
  );
}
