import { makeStyles } from '@fluentui/react-components';
import { MOST_OPEN_ACTIONS } from '@samenhang/shared/plan/full-plan';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points } from '../../../components/section.tsx';
import { isProblem } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import type { Desk } from './use-review.ts';

const useStyles = makeStyles({
  // No gap for what is not said.
  status: { ':empty': { position: 'absolute' } },
});

/** Why what somebody did brought nothing; where somebody else was first, that they were. */
export function ActFault({ desk: { failed, isOvertaken, again } }: { readonly desk: Desk }) {
  const { t } = useText();
  const isFull = isProblem(failed, 'plan_full');
  const fields = failed?.kind === 'problem' ? (failed.fields ?? []) : [];
  return (
    <>
      <div role="status" className={useStyles().status}>
        {isOvertaken ? <Paragraph>{t('reviewSteer.overtaken')}</Paragraph> : null}
      </div>
      {fields.length > 0 ? (
        <Notice tone="warning" role="alert">
          <Points points={fields.map(({ message }) => message)} />
        </Notice>
      ) : null}
      {isFull ? (
        <Notice tone="warning" role="alert">
          {t('reviewDecide.planFull', { most: MOST_OPEN_ACTIONS })}
        </Notice>
      ) : null}
      {failed === null || isFull || fields.length > 0 ? null : (
        <FaultNotice fault={failed} onRetry={again} />
      )}
    </>
  );
}
