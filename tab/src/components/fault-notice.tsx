import { type Fault, remedyOf } from '../lib/fault.ts';
import { useText } from '../lib/text.ts';
import { Actions } from './actions.tsx';
import { ActionButton } from './buttons.tsx';
import { Notice } from './notice.tsx';

/** What happened, what to do about it, and a way to try again. */
export function FaultNotice(props: { readonly fault: Fault; readonly onRetry: () => void }) {
  const { t } = useText();
  const remedy = remedyOf(props.fault);
  return (
    <Notice tone="warning" role="alert" title={t(`fault.${remedy}.title`)}>
      <span>{t(`fault.${remedy}.advice`)}</span>
      <Actions>
        <ActionButton onClick={props.onRetry}>{t('fault.retry')}</ActionButton>
      </Actions>
    </Notice>
  );
}
