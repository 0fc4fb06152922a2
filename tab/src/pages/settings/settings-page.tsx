import { useCallback, useState } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { type Facts, readFacts } from '../../features/settings/api/first-steps.ts';
import { ConnectionStep } from '../../features/settings/components/connection-step.tsx';
import { PeopleStep } from '../../features/settings/components/people-step.tsx';
import { PromiseStep } from '../../features/settings/components/promise-step.tsx';
import { RoundStep } from '../../features/settings/components/round-step.tsx';
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx';
import { useBackend } from '../../lib/backend.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';

/** What has to be there before a first round, and what there is. */
export default function SettingsPage() {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(useCallback(() => readFacts(backend), [backend]));
  return (
    <SettingsFrame room="settings" title={t('settingsRoom.settings')}>
      <Paragraph>{t('settings.intro')}</Paragraph>
      <Loaded state={state} onRetry={again}>
        {(facts) => <Steps first={facts} />}
      </Loaded>
    </SettingsFrame>
  );
}

function Steps({ first }: { readonly first: Facts }) {
  const { t } = useText();
  const { facts, readAnew } = useFacts(first);
  const { me, checks, settled, cycles, organisation } = facts;
  const settles = me.abilities.includes('manageOrganisation');
  return (
    <>
      <ConnectionStep checks={checks} tenant={me.tenant} />
      {settles ? (
        <>
          <PeopleStep organisation={organisation} />
          <PromiseStep settled={settled} onSettled={readAnew} />
        </>
      ) : (
        <Paragraph>{t('settings.forHr')}</Paragraph>
      )}
      {me.abilities.includes('planCycles') ? <RoundStep cycles={cycles} /> : null}
    </>
  );
}

/** What was read, and read again without what stands there going away meanwhile. */
function useFacts(first: Facts) {
  const backend = useBackend();
  const [facts, setFacts] = useState(first);
  const readAnew = async () => {
    const read = await readFacts(backend);
    if (read.ok) setFacts(read.body);
  };
  return { facts, readAnew: () => void readAnew() };
}
