import { Actions } from '../components/actions.tsx';
import { ActionButton } from '../components/buttons.tsx';
import { CopyText } from '../components/copy-text.tsx';
import { Notice } from '../components/notice.tsx';
import { Words } from '../components/words.tsx';
import { useText } from '../lib/text.ts';
import type { OfficeFault } from './office-fault.ts';
import type { ItemKind } from './open-item.ts';

interface NotTakenProps {
  readonly fault: OfficeFault;
  readonly kind: ItemKind;
  readonly text: string;
}

/** Why Outlook has not got the text, and the way that always works: copying it. */
export function NotTaken({ fault, kind, text }: NotTakenProps) {
  const { t } = useText();
  const copy = t(kind === 'message' ? 'invite.copy' : 'planMeeting.copy');
  return (
    <Notice tone="warning" role="alert" title={t('addIn.notTaken')}>
      <Words>{t(`addInFault.${fault}`)}</Words>
      <CopyText name={copy} label={copy} text={() => text} />
    </Notice>
  );
}

interface ThereProps {
  readonly kind: ItemKind;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
}

/** It is there already: nothing is replaced, and a second one only comes when it is asked for. */
export function AlreadyThere({ kind, onLeave, onAgain }: ThereProps) {
  const { t } = useText();
  return (
    <Notice role="alert" title={t(`addInThere.${kind}`)}>
      <Words>{t('addIn.thereAbout')}</Words>
      <Actions>
        <ActionButton onClick={onLeave}>{t('addIn.leave')}</ActionButton>
        <ActionButton weight="subtle" onClick={onAgain}>
          {t('addIn.again')}
        </ActionButton>
      </Actions>
    </Notice>
  );
}
