import { type Fault, type Remedy, remedyOf } from '../lib/fault.ts';
import { useText } from '../lib/text.ts';
import { Actions } from './actions.tsx';
import { ActionButton } from './buttons.tsx';
import { Notice } from './notice.tsx';
import { Words } from './words.tsx';

/** Asking again brings the same. */
const FOR_GOOD: ReadonlySet<Remedy> = new Set<Remedy>(['access', 'gone', 'closed']);

interface Props {
  readonly fault: Fault;
  /** Where there is nothing else on the page. */
  readonly alone?: boolean;
  readonly onRetry: () => void;
}

/** What happened, what to do about it, and a way to try again where that can help. */
export function FaultNotice(props: Props) {
  const { t } = useText();
  const remedy = remedyOf(props.fault);
  return (
    <Notice
      tone="warning"
      role="alert"
      alone={props.alone ?? false}
      title={t(`fault.${remedy}.title`)}
    >
      <Words>{t(`fault.${remedy}.advice`)}</Words>
      {FOR_GOOD.has(remedy) ? null : (
        <Actions>
          <ActionButton onClick={props.onRetry}>{t('fault.retry')}</ActionButton>
        </Actions>
      )}
    </Notice>
  );
}
