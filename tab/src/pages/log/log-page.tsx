import { useCallback, useState } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { type LogView, readLog } from '../../features/log/api/log.ts';
import { LogActor } from '../../features/log/components/log-actor.tsx';
import { LogChoice } from '../../features/log/components/log-choice.tsx';
import { LogDigest } from '../../features/log/components/log-digest.tsx';
import { LogEntries } from '../../features/log/components/log-entries.tsx';
import { LogFiles } from '../../features/log/components/log-files.tsx';
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
  return (
    <SettingsFrame room="log" title={t('log.title')}>
      <Paragraph>{t('log.intro')}</Paragraph>
      <LogChoice view={view} onView={setView} />
      <Paragraph quiet>{t('log.monthNote')}</Paragraph>
      <Chosen key={`${view.month} ${view.action} ${view.actor}`} view={view} onView={setView} />
    </SettingsFrame>
  );
}

interface Props {
  readonly view: LogView;
  readonly onView: (view: LogView) => void;
}

function Chosen({ view, onView }: Props) {
  const backend = useBackend();
  const { state, again } = useLoad(useCallback(() => readLog(backend, view), [backend, view]));
  return (
    <Loaded state={state} onRetry={again}>
      {(log) => (
        <>
          <LogActor view={view} log={log} onView={onView} />
          <LogEntries view={view} log={log} />
          <LogFiles view={view} />
          <LogDigest digest={log.digest} />
        </>
      )}
    </Loaded>
  );
}
