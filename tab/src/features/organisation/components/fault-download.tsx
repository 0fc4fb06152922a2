import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { CopyText } from '../../../components/copy-text.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { saveFile } from '../../../lib/save-file.ts';
import { useText } from '../../../lib/text.ts';
import { faultFileWords } from '../model/fault-words.ts';
import type { Reading } from './use-reading.ts';

/** The file with what is wrong behind each row, to be mended and chosen again. */
export function FaultDownload({ reading }: { readonly reading: Reading }) {
  const { t } = useText();
  const [made, setMade] = useState<Blob | null>(null);
  const [busy, setBusy] = useState(false);
  const name = t('peopleCheck.fileName');
  const make = async () => {
    setBusy(true);
    const file = await reading
      .desk()
      .ask('faultFile', faultFileWords(t))
      .catch(() => null);
    setBusy(false);
    if (file === null) return;
    saveFile(name, file);
    setMade(file);
  };
  return (
    <>
      <Actions>
        <ActionButton busy={busy} onClick={() => void make()}>
          {t('peopleCheck.download')}
        </ActionButton>
      </Actions>
      <Paragraph quiet>{t('peopleCheck.downloadAbout')}</Paragraph>
      <div role="status">
        {made === null ? null : <Paragraph>{t('peopleCheck.downloaded', { name })}</Paragraph>}
      </div>
      {made === null ? null : <CopyText name={name} text={() => made.text()} />}
    </>
  );
}
