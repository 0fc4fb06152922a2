import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { CopyText } from '../../../components/copy-text.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useText } from '../../../lib/text.ts';
import { LOG_FORMATS, type LogFormat, type LogView, readFile } from '../api/log.ts';

type Taken =
  | { readonly state: 'nothing' }
  | { readonly state: 'busy'; readonly format: LogFormat }
  | { readonly state: 'ready'; readonly name: string; readonly file: Blob }
  | { readonly state: 'failed'; readonly format: LogFormat; readonly fault: Fault };

/** The view as a file, made by the server. */
export function LogFiles({ view }: { readonly view: LogView }) {
  const { t } = useText();
  const { taken, take } = useFile(view);
  return (
    <Section title={t('logFile.title')} onScreenOnly>
      <Paragraph>{t('logFile.about')}</Paragraph>
      <Actions>
        {LOG_FORMATS.map((format) => (
          <ActionButton
            key={format}
            busy={taken.state === 'busy' && taken.format === format}
            onClick={() => take(format)}
          >
            {t(`logFile.${format}`)}
          </ActionButton>
        ))}
      </Actions>
      <div role="status">
        {taken.state === 'ready' ? (
          <>
            <Paragraph>{t('logFile.ready', { name: taken.name })}</Paragraph>
            <Paragraph quiet>{t('logFile.notSaved')}</Paragraph>
          </>
        ) : null}
      </div>
      {taken.state === 'ready' ? (
        <CopyText key={taken.name} name={taken.name} text={() => taken.file.text()} />
      ) : null}
      {taken.state === 'failed' ? (
        <FaultNotice fault={taken.fault} onRetry={() => take(taken.format)} />
      ) : null}
    </Section>
  );
}

function useFile(view: LogView) {
  const backend = useBackend();
  const [taken, setTaken] = useState<Taken>({ state: 'nothing' });
  const take = async (format: LogFormat) => {
    if (taken.state === 'busy') return;
    setTaken({ state: 'busy', format });
    const read = await readFile(backend, view, format);
    if (!read.ok) return setTaken({ state: 'failed', format, fault: read.fault });
    const name = `samenhang-log-${view.month}.${format}`;
    saveFile(name, read.body);
    setTaken({ state: 'ready', name, file: read.body });
  };
  return { taken, take: (format: LogFormat) => void take(format) };
}
