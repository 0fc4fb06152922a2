import { Actions } from '../components/actions.tsx';
import { ActionButton } from '../components/buttons.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Words } from '../components/words.tsx';
import { useText } from '../lib/text.ts';

/** There is a host, but it does not answer: a way to try again, and not the way of a mere browser. */
export function HostSilent() {
  const { t } = useText();
  return (
    <Page>
      <Notice tone="warning" role="alert" alone title={t('fault.host.title')}>
        <Words>{t('fault.host.advice')}</Words>
        <Actions>
          <ActionButton onClick={() => window.location.reload()}>{t('fault.retry')}</ActionButton>
        </Actions>
      </Notice>
    </Page>
  );
}
