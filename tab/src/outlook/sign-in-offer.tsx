import { Actions } from '../components/actions.tsx';
import { ActionButton } from '../components/buttons.tsx';
import { Notice } from '../components/notice.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { Words } from '../components/words.tsx';
import { useText } from '../lib/text.ts';
import type { ItemKind } from './open-item.ts';
import type { SigningIn } from './use-account.ts';

/** Offers to sign in, says why that did not work, and lets one always go on without. */
export function SignInOffer({
  kind,
  account,
  signIn,
  goOn,
}: SigningIn & { readonly kind: ItemKind }) {
  const { t } = useText();
  if (account.kind === 'in') return null;
  if (account.kind === 'failed') {
    return (
      <Notice tone="warning" role="alert" title={t('addInSignIn.failed')}>
        <Words>{t(`addInSignInFault.${account.fault}`)}</Words>
        <Actions>
          <ActionButton onClick={signIn}>{t('fault.retry')}</ActionButton>
          <GoOn onClick={goOn} />
        </Actions>
      </Notice>
    );
  }
  const isBusy = account.kind === 'signingIn';
  return (
    <>
      <Paragraph>{t(`addInSignInAbout.${kind}`)}</Paragraph>
      <Actions>
        <ActionButton busy={isBusy} onClick={signIn}>
          {t(isBusy ? 'addInSignIn.busy' : 'addInSignIn.signIn')}
        </ActionButton>
        {isBusy ? <GoOn onClick={goOn} /> : null}
      </Actions>
    </>
  );
}

function GoOn({ onClick }: { readonly onClick: () => void }) {
  const { t } = useText();
  return (
    <ActionButton weight="subtle" onClick={onClick}>
      {t('addInSignIn.without')}
    </ActionButton>
  );
}
