import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { CopyText } from '../../../components/copy-text.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Words } from '../../../components/words.tsx';
import { useText } from '../../../lib/text.ts';
import type { Asked } from '../model/asked.ts';
import type { Content } from '../model/content.ts';
import { allSaid } from '../model/said.ts';

interface Props {
  readonly instrument: Asked;
  readonly content: Content;
  readonly onRetry: () => void;
}

/** Every save is refused, however often it was repaired: what that may be, and what one can do. */
export function Unsavable({ instrument, content, onRetry }: Props) {
  const { t, language } = useText();
  return (
    <Notice tone="warning" role="alert" title={t('unsavable.title')}>
      <Words>{t('unsavable.advice')}</Words>
      <Actions>
        <ActionButton weight="primary" onClick={onRetry}>
          {t('fault.retry')}
        </ActionButton>
      </Actions>
      <CopyText name={t('copyText.answers')} text={() => allSaid(instrument, content, language)} />
    </Notice>
  );
}
