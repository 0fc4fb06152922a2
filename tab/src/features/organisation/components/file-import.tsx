import type { KnownUnit } from '@samenhang/shared/organisation/known-units';
import { lazy, Suspense } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useText } from '../../../lib/text.ts';
import { rememberColumns } from '../api/column-memory.ts';
import { FileChooser } from './file-chooser.tsx';
import { PasteCells } from './paste-cells.tsx';
import { UnreadFile } from './unread-file.tsx';
import { type Import, isIdle } from './use-import.ts';
import { type Reading, useReading } from './use-reading.ts';

/** Loaded while the first file is read. */
const FileSteps = lazy(() => import('./file-steps.tsx'));

interface Props {
  /** The units of today, whose ids are kept. */
  readonly today: readonly KnownUnit[];
  readonly running: Import;
}

/** From a file to what the server is sent: each step appears once the one before has something. */
export function FileImport({ today, running }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const root = today.find(({ parent }) => parent === null);
  const reading = useReading(root?.name ?? t('people.whole'), today);
  const { read, columns, checked } = reading;
  const send = () => {
    if (checked === null) return;
    void rememberColumns(backend, columns);
    const part = (number: number) => reading.desk().ask('part', number);
    const names = (ids: readonly string[]) => reading.desk().ask('names', ids);
    const asked = { source: 'file' as const, unsaid: [...checked.unsaid] };
    running.start({ asked, parts: checked.parts, part, names });
  };
  // While it is on its way, what it is made of cannot be changed; it stays for whoever comes back.
  if (!isIdle(running)) return null;
  return (
    <>
      <TakeFile reading={reading} />
      {read === null ? null : (
        <Suspense fallback={null}>
          <FileSteps reading={reading} read={read} hasToday={today.length > 0} onSend={send} />
        </Suspense>
      )}
    </>
  );
}

function TakeFile({ reading }: { readonly reading: Reading }) {
  const { t } = useText();
  const { read, unread, busy, readFile } = reading;
  return (
    <Section title={t(read === null ? 'peopleFile.title' : 'peopleFile.titleAgain')}>
      <Paragraph>{t('peopleFile.about')}</Paragraph>
      <FileChooser
        label={t(read === null ? 'peopleFile.choose' : 'peopleFile.another')}
        weight={read === null ? 'primary' : 'secondary'}
        busy={busy}
        onFile={readFile}
      />
      <PasteCells busy={busy} onFile={readFile} />
      <div role="status">
        {busy ? <Paragraph quiet>{t('peopleFile.working')}</Paragraph> : null}
      </div>
      {unread === null ? null : (
        <UnreadFile
          refused={unread}
          onChoices={(choices) => readFile(unread.name, unread.given.file, choices)}
        />
      )}
    </Section>
  );
}
