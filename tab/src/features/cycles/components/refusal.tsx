import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Points } from '../../../components/section.tsx';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly fault: Fault | null;
  readonly onRetry: () => void;
}

/** Why a round was not planned or opened: what is wrong with it, in the server's own sentences. */
export function Refusal({ fault, onRetry }: Props) {
  if (fault === null) return null;
  if (fault.kind !== 'problem' || fault.fields === undefined) {
    return <FaultNotice fault={fault} onRetry={onRetry} />;
  }
  return <Refused reasons={fault.fields.map(({ message }) => message)} />;
}

/** What stands in the way, where anything does. */
export function Refused({ reasons }: { readonly reasons: readonly string[] }) {
  const { t } = useText();
  if (reasons.length === 0) return null;
  return (
    <Notice tone="warning" role="alert" title={t('openRound.refused')}>
      <Points points={reasons} />
    </Notice>
  );
}
