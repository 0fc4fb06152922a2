import { Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
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
      <Textarea
        aria-label={t('peopleFile.pasteLabel')}
        rows={5}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <Actions>
        <ActionButton busy={busy} onClick={() => onFile(t('peopleFile.pasted'), new Blob([text]))}>
          {t('peopleFile.pasteRead')}
        </ActionButton>
      </Actions>
    </More>
  );
}
