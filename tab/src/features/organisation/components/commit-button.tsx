import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { useText } from '../../../lib/text.ts';

/** Makes an import the organisation, as its preview says. */
export function CommitButton({ onCommit }: { readonly onCommit: () => void }) {
  const { t } = useText();
  return (
    <Actions>
      <ActionButton weight="primary" onClick={onCommit}>
        {t('peoplePreview.commit')}
      </ActionButton>
    </Actions>
  );
}
