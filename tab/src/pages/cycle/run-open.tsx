import type { CycleView } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Settings } from '@samenhang/shared/api/settings';
import { Suspense, useCallback } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { AddPeople } from '../../features/cycles/components/add-people.tsx';
import { MoveEnd } from '../../features/cycles/components/move-end.tsx';
import { TakeBack } from '../../features/cycles/components/take-back.tsx';
import { useBackend } from '../../lib/backend.ts';
import { lazyPage } from '../../lib/lazy-page.ts';
import { useNavigation } from '../../lib/navigation.tsx';
import { OUTLOOK_WORDS } from '../../lib/part-word-files.ts';
import { useLoad } from '../../lib/use-load.ts';

const Invite = lazyPage({
  module: () => import('../../features/outlook/components/invite.tsx'),
  words: [OUTLOOK_WORDS],
});

interface Props {
  readonly cycle: CycleView;
  readonly onChanged: (cycle: CycleView) => void;
  /** Called when how many are invited may be another number. */
  readonly onAdded: () => void;
}

/** What HR may do to a round while it is open, besides ending it. */
export default function RunOpen({ cycle, onChanged, onAdded }: Props) {
  const backend = useBackend();
  const { go } = useNavigation();
  const { state, again } = useLoad(
    useCallback(() => backend.send<Settings>({ method: 'GET', path: PATHS.settings() }), [backend]),
  );
  return (
    <>
      <TakeBack cycle={cycle} onTakenBack={({ id }) => go({ page: 'cycle', cycle: id })} />
      <Loaded state={state} onRetry={again}>
        {({ timeZone }) => (
          <>
            <Suspense fallback={null}>
              <Invite cycle={cycle} zone={timeZone} />
            </Suspense>
            <MoveEnd cycle={cycle} zone={timeZone} onMoved={onChanged} />
          </>
        )}
      </Loaded>
      <AddPeople cycle={cycle.id} onAdded={onAdded} />
    </>
  );
}
