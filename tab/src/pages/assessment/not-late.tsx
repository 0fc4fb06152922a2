import { CopyText } from '../../components/copy-text.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import type { Asked } from '../../features/respond/model/asked.ts';
import { allSaid } from '../../features/respond/model/said.ts';
import { isUnsaved, type Saving } from '../../features/respond/model/saving.ts';
import { useText } from '../../lib/text.ts';

interface Props {
  readonly instrument: Asked;
  readonly saving: Saving;
}

/** What could not be sent while the cycle may yet go on: it stays on the device, and can be copied. */
export function NotLate({ instrument, saving }: Props) {
  const { t, language } = useText();
  if (!isUnsaved(saving)) return null;
  return (
    <>
      {saving.kept === null ? null : (
        <Paragraph>{t(saving.kept ? 'closed.kept' : 'closed.notKept')}</Paragraph>
      )}
      <CopyText
        name={t('copyText.answers')}
        text={() => allSaid(instrument, saving.content, language)}
      />
    </>
  );
}
