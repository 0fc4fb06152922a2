import type { ReactNode } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly onCommit: () => void;
  /** What can be done instead. */
  readonly children: ReactNode;
}

/** Makes an import the organisation, as its preview says. */
export function CommitButton({ onCommit, children }: Props) {
  const { t } = useText();
  return (
    <Actions>
      <ActionButton weight="primary" onClick={onCommit}>
        {t('peoplePreview.commit')}
      </ActionButton>
      {children}
    </Actions>
  );
}
