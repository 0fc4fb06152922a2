import { Actions } from '../../../components/actions.tsx';
import { ActionButton, LinkButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Words } from '../../../components/words.tsx';
import { useText } from '../../../lib/text.ts';
import type { Import } from './use-import.ts';

/** That an import became the organisation. */
export function ImportDone({ running }: { readonly running: Import }) {
  const { t } = useText();
  return (
    <Notice role="status" title={t('peopleSend.doneTitle')}>
      <Words>{t('peopleSend.done')}</Words>
      <Actions>
        <LinkButton weight="primary" to={{ page: 'rounds' }}>
          {t('peopleSend.planRound')}
        </LinkButton>
        <ActionButton takesFocus onClick={running.leave}>
          {t('peopleSend.close')}
        </ActionButton>
      </Actions>
    </Notice>
  );
}
