import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly onCommit: () => void;
  readonly weight?: 'primary' | 'secondary';
}

/** Makes an import the organisation, as its preview says. */
export function CommitButton({ onCommit, weight = 'primary' }: Props) {
  const { t } = useText();
  return (
    <Actions>
      <ActionButton weight={weight} onClick={onCommit}>
        {t('peoplePreview.commit')}
      </ActionButton>
    </Actions>
  );
}
