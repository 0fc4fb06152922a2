import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { TextField } from '../../../components/field.tsx';
import { More } from '../../../components/more.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly busy: boolean;
  readonly onFile: (name: string, file: Blob) => void;
}

/** Takes cells from the clipboard: they bring their letters as they are, and a tab between them. */
export function PasteCells({ busy, onFile }: Props) {
  const { t } = useText();
  const [text, setText] = useState('');
  return (
    <More summary={t('peopleFile.paste')}>
      <TextField
        label={t('peopleFile.pasteLabel')}
        hint={t('peopleFile.pasteHint')}
        rows={5}
        value={text}
        onChange={setText}
      />
      <Actions>
        <ActionButton busy={busy} onClick={() => onFile(t('peopleFile.pasted'), new Blob([text]))}>
          {t('peopleFile.pasteRead')}
        </ActionButton>
      </Actions>
    </More>
  );
}
