import { useCallback, useState } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { type LogView, readLog } from '../../features/log/api/log.ts';
import { LogChoice } from '../../features/log/components/log-choice.tsx';
import { LogDigest } from '../../features/log/components/log-digest.tsx';
import { LogEntries } from '../../features/log/components/log-entries.tsx';
import { LogFiles } from '../../features/log/components/log-files.tsx';
import type { Offered } from '../../features/log/model/offered.ts';
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx';
import { useBackend } from '../../lib/backend.ts';
import { serverNow } from '../../lib/server-clock.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';

/** What was done in HR's name: to look through, and to take out. */
export default function LogPage() {
  const { t } = useText();
  const [view, setView] = useState<LogView>(() => ({
    month: serverNow().toISOString().slice(0, 7),
    action: null,
    actor: null,
  }));
  // Kept while another view is read, so that the choice stays where the focus is.
  const [offered, setOffered] = useState<Offered | null>(null);
  return (
    <SettingsFrame room="log" title={t('log.title')}>
      <Paragraph>{t('log.intro')}</Paragraph>
      <LogChoice view={view} offered={offered} onView={setView} />
      <Paragraph quiet>{t('log.monthNote')}</Paragraph>
      <Chosen key={`${view.month} ${view.action} ${view.actor}`} view={view} onRead={setOffered} />
    </SettingsFrame>
  );
}

interface Props {
  readonly view: LogView;
  /** What can be chosen of the month, once that is known. */
  readonly onRead: (offered: Offered) => void;
}

function Chosen({ view, onRead }: Props) {
  const backend = useBackend();
  const read = useCallback(async () => {
    const log = await readLog(backend, view);
    if (log.ok) onRead(log.body);
    return log;
  }, [backend, view, onRead]);
  const { state, again } = useLoad(read);
  return (
    <Loaded state={state} onRetry={again}>
      {(log) => (
        <>
          <LogEntries view={view} log={log} />
          <LogFiles view={view} />
          <LogDigest digest={log.digest} />
        </>
      )}
    </Loaded>
  );
}
