import type { NewImport } from '@samenhang/shared/api/organisation';
import { importParts } from '@samenhang/shared/organisation/import-parts';
import { useCallback, useEffect, useState } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { DirectoryImport } from '../../features/organisation/components/directory-import.tsx';
import { FileImport } from '../../features/organisation/components/file-import.tsx';
import { ImportDone } from '../../features/organisation/components/import-done.tsx';
import { ImportFlow } from '../../features/organisation/components/import-flow.tsx';
import { OrganisationNow } from '../../features/organisation/components/organisation-now.tsx';
import { TodayTree } from '../../features/organisation/components/today-tree.tsx';
import {
  type Import,
  isIdle,
  useImport,
} from '../../features/organisation/components/use-import.ts';
import type { EditedUnit } from '../../features/organisation/model/tree-edits.ts';
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx';
import { useBackend } from '../../lib/backend.ts';
import { pickOfHost } from '../../lib/host-picker.ts';
import { PeoplePickerContext, type SelectPeople } from '../../lib/people-picker.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { type PeoplePageFacts, readPeoplePage } from './read-people-page.ts';

/** Who belongs to which unit: what stands now, and how it becomes something else. */
export default function PeoplePage({ select = pickOfHost }: { readonly select?: SelectPeople }) {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(useCallback(() => readPeoplePage(backend), [backend]));
  // Not within what is loaded: once an import is done, that is read anew.
  const running = useImport();
  const isDone = running.step === 'done';
  const [undone, setUndone] = useState(false);
  const [imports, setImports] = useState(0);
  useEffect(() => {
    if (!isDone) return;
    setUndone(false);
    setImports((before) => before + 1);
    again();
  }, [isDone, again]);
  return (
    <SettingsFrame room="people" title={t('people.title')}>
      <Paragraph>{t('people.intro')}</Paragraph>
      <Paragraph quiet>{t('people.kept')}</Paragraph>
      {isDone && !undone ? <ImportDone running={running} /> : null}
      <div role="status">{undone ? <Notice>{t('peopleNow.undone')}</Notice> : null}</div>
      <Loaded state={state} onRetry={again}>
        {(facts) => (
          <PeoplePickerContext.Provider value={select}>
            <Content
              // After an import the page begins anew, however fast what is there was read.
              key={imports}
              facts={facts}
              running={running}
              onUndone={() => {
                running.leave();
                setUndone(true);
                again();
              }}
            />
          </PeoplePickerContext.Provider>
        )}
      </Loaded>
    </SettingsFrame>
  );
}

interface Props {
  readonly facts: PeoplePageFacts;
  readonly running: Import;
  readonly onUndone: () => void;
}

function Content({ facts, running, onUndone }: Props) {
  const { organisation, units, version, hasDirectory } = facts;
  const idle = isIdle(running);
  const edit = (edited: readonly EditedUnit[]) => {
    const parts = importParts({ units: edited.map((unit) => ({ line: 0, ...unit })), people: [] });
    const part = async (number: number) => parts[number] ?? {};
    // Of this very version: what somebody else changed since must not be taken back unseen.
    const base = version ?? '';
    running.start({ asked: { source: 'edit', base }, parts: parts.length, part });
  };
  const readDirectory = (asked: NewImport) =>
    running.start({ asked, parts: 0, part: async () => ({}) });
  return (
    <>
      <OrganisationNow organisation={organisation} onUndone={onUndone} />
      {idle && units.length > 0 ? <TodayTree units={units} onEdit={edit} /> : null}
      <FileImport today={units} running={running} />
      {idle && hasDirectory ? <DirectoryImport onStart={readDirectory} /> : null}
      <ImportFlow running={running} roundOpen={organisation.openCycle !== null} />
    </>
  );
}
