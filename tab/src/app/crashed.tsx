import { Actions } from '../components/actions.tsx';
import { ActionButton } from '../components/buttons.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Words } from '../components/words.tsx';
import { useText } from '../lib/text.ts';
import { useOnline } from '../lib/use-online.ts';

/** Something of ours broke; a new start usually mends it. */
export function Crashed() {
  const { t } = useText();
  const cause = useOnline() ? 'ours' : 'offline';
  return (
    <Page>
      <Notice tone="warning" role="alert" alone title={t(`fault.${cause}.title`)}>
        <Words>{t(`fault.${cause}.advice`)}</Words>
        <Actions>
          <ActionButton onClick={() => window.location.reload()}>{t('fault.retry')}</ActionButton>
        </Actions>
      </Notice>
    </Page>
  );
}
