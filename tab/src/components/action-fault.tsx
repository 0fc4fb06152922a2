import { type Fault, isProblem } from '../lib/fault.ts';
import { useText } from '../lib/text.ts';
import { FaultNotice } from './fault-notice.tsx';
import { Notice } from './notice.tsx';
import { Points } from './section.tsx';

interface Props {
  readonly fault: Fault;
  readonly onRetry: () => void;
}

/** Why an action was not kept: what is wrong with it, or that the plan is full; else what went wrong. */
export function ActionFault({ fault, onRetry }: Props) {
  const { t } = useText();
  const fields = fault.kind === 'problem' ? (fault.fields ?? []) : [];
  if (fields.length > 0) {
    return (
      <Notice tone="warning" role="alert">
        <Points points={fields.map(({ message }) => message)} />
      </Notice>
    );
  }
  if (!isProblem(fault, 'plan_full')) return <FaultNotice fault={fault} onRetry={onRetry} />;
  return (
    <Notice tone="warning" role="alert">
      {t('action.full')}
    </Notice>
  );
}
