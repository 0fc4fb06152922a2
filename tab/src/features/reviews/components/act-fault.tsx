import { makeStyles } from '@fluentui/react-components';
import { ActionFault } from '../../../components/action-fault.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import type { Desk } from './use-review.ts';

const useStyles = makeStyles({
  // No gap for what is not said.
  status: { ':empty': { position: 'absolute' } },
});

/** Why what somebody did brought nothing; where somebody else was first, that they were. */
export function ActFault({ desk: { failed, isOvertaken, again } }: { readonly desk: Desk }) {
  const { t } = useText();
  return (
    <>
      <div role="status" className={useStyles().status}>
        {isOvertaken ? <Paragraph>{t('reviewSteer.overtaken')}</Paragraph> : null}
      </div>
      {failed === null ? null : <ActionFault fault={failed} onRetry={again} />}
    </>
  );
}
