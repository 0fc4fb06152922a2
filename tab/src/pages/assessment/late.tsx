import { CopyText } from '../../components/copy-text.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { useLetGo } from '../../features/respond/components/use-let-go.ts';
import type { Asked } from '../../features/respond/model/asked.ts';
import type { DraftSaver } from '../../features/respond/model/draft-saver.ts';
import { allSaid } from '../../features/respond/model/said.ts';
import type { Saving } from '../../features/respond/model/saving.ts';
import { useText } from '../../lib/text.ts';

interface Props {
  readonly instrument: Asked;
  readonly saver: DraftSaver;
  readonly saving: Saving;
}

/** What came too late: told, handed over as a text, and then no longer kept on the device. */
export function Late({ instrument, saver, saving }: Props) {
  const { t, language } = useText();
  const gone = useLetGo(saver);
  return (
    <>
      <Paragraph>{t('closed.late')}</Paragraph>
      {gone === null ? null : (
        <Paragraph>{t(gone ? 'closed.forgotten' : 'closed.notForgotten')}</Paragraph>
      )}
      <CopyText
        name={t('copyText.answers')}
        text={() => allSaid(instrument, saving.content, language)}
      />
    </>
  );
}
