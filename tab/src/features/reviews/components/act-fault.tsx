import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import type { Desk } from './use-review.ts';

/** Why what somebody did brought nothing; where somebody else was first, that they were. */
export function ActFault({ desk: { failed, isOvertaken, again } }: { readonly desk: Desk }) {
  const { t } = useText();
  const fields = failed?.kind === 'problem' ? (failed.fields ?? []) : [];
  return (
    <>
      <div role="status">
        {isOvertaken ? <Paragraph>{t('reviewSteer.overtaken')}</Paragraph> : null}
      </div>
      {fields.length > 0 ? (
        <Notice tone="warning" role="alert">
          <Points points={fields.map(({ message }) => message)} />
        </Notice>
      ) : null}
      {failed === null || fields.length > 0 ? null : <FaultNotice fault={failed} onRetry={again} />}
    </>
  );
}
