import { Notice } from '../../../components/notice.tsx';
import { Points } from '../../../components/section.tsx';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';

/** What the server finds wrong with what was asked, in its own sentences. */
export function FieldFaults({ fault }: { readonly fault: Fault | null }) {
  const { t } = useText();
  const fields = fault?.kind === 'problem' ? (fault.fields ?? []) : [];
  if (fields.length === 0) return null;
  return (
    <Notice tone="warning" role="alert" title={t('openRound.refused')}>
      <Points points={fields.map(({ message }) => message)} />
    </Notice>
  );
}
