import { useCallback } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { FileImport } from '../../features/organisation/components/file-import.tsx';
import { ImportFlow } from '../../features/organisation/components/import-flow.tsx';
import { OrganisationNow } from '../../features/organisation/components/organisation-now.tsx';
import { useImport } from '../../features/organisation/components/use-import.ts';
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx';
import { useBackend } from '../../lib/backend.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { type PeoplePageFacts, readPeoplePage } from './read-people-page.ts';

/** Who belongs to which unit: what stands now, and how it becomes something else. */
export default function PeoplePage() {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(useCallback(() => readPeoplePage(backend), [backend]));
  return (
    <SettingsFrame room="people" title={t('people.title')}>
      <Paragraph>{t('people.intro')}</Paragraph>
      <Paragraph quiet>{t('people.kept')}</Paragraph>
      <Loaded state={state} onRetry={again}>
        {(facts) => <Content facts={facts} onChanged={again} />}
      </Loaded>
    </SettingsFrame>
  );
}

interface Props {
  readonly facts: PeoplePageFacts;
  /** Called once the organisation is another one. */
  readonly onChanged: () => void;
}

function Content({ facts, onChanged }: Props) {
  const { organisation, units } = facts;
  const running = useImport();
  return (
    <>
      <OrganisationNow organisation={organisation} onUndone={onChanged} />
      <FileImport today={units} running={running} />
      <ImportFlow
        running={running}
        roundOpen={organisation.openCycle !== null}
        onDone={onChanged}
      />
    </>
  );
}
