import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { Suspense } from 'react';
import { ToDo } from '../../features/actions/components/to-do.tsx';
import { DriversSection } from '../../features/unit-result/components/drivers-section.tsx';
import { lazyPage } from '../../lib/lazy-page.ts';
import { PLAN_WORDS } from '../../lib/part-word-files.ts';
import { ACTION_WORDS } from '../../lib/word-files.ts';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';

/** With words of their own, which other tabs do not need. */
const Plan = lazyPage({
  module: () => import('../../features/actions/components/plan-section.tsx'),
  words: [PLAN_WORDS, ACTION_WORDS],
});
const Effects = lazyPage({
  module: () => import('../../features/actions/components/effects-section.tsx'),
  words: [PLAN_WORDS, ACTION_WORDS],
});

interface Props {
  readonly data: UnitData;
  readonly group: ReleasedGroup;
}

/** What to do about it: what was chosen, where there is most to win, and what to let go of. */
export default function ActionsTab({ data: { cycle, result, instrument }, group }: Props) {
  const words = useWording(instrument);
  const { abilities, unit, name } = result;
  return (
    <>
      <Suspense fallback={null}>
        <Plan words={words} unit={unit} name={name} />
        <Effects words={words} cycle={cycle.id} unit={unit} />
      </Suspense>
      <ToDo
        words={words}
        cycle={cycle.id}
        unit={unit}
        name={name}
        group={group}
        mayChoose={abilities.includes('choosePicks')}
      >
        {group.details === null ? null : <DriversSection words={words} group={group} />}
      </ToDo>
    </>
  );
}
