import type { CycleView } from '@samenhang/shared/api/cycle';
import { type ReactNode, useCallback } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { readRoundFacts } from '../../features/cycles/api/planning.ts';
import { ForecastSection } from '../../features/cycles/components/forecast-section.tsx';
import { OpenPlanned } from '../../features/cycles/components/open-planned.tsx';
import { PlannedRound } from '../../features/cycles/components/planned-round.tsx';
import { useOpening } from '../../features/cycles/components/use-opening.ts';
import { peopleOf } from '../../features/cycles/model/people-of.ts';
import { useBackend } from '../../lib/backend.ts';
import { useLoad } from '../../lib/use-load.ts';
import { OpeningPreview } from './opening-preview.tsx';

interface Props {
  /** What people will be told, to be read before it is opened. */
  readonly children: ReactNode;
  readonly cycle: CycleView;
  /** Called once it is open. */
  readonly onOpened: () => void;
  readonly onChanged: (cycle: CycleView) => void;
}

/** A round before it opens: what is planned, what would come of it, what people will see. */
export default function Planned({ cycle, onOpened, onChanged, children }: Props) {
  const backend = useBackend();
  const opening = useOpening(cycle, onOpened);
  const { state, again } = useLoad(useCallback(() => readRoundFacts(backend), [backend]));
  const people = state.status === 'ready' ? peopleOf(state.body, cycle.audience.unit) : null;
  return (
    <>
      <Loaded state={state} onRetry={again}>
        {(facts) => <PlannedRound {...{ facts, cycle, onChanged }} isFixed={opening.isOpening} />}
      </Loaded>
      <ForecastSection key={keyOf(cycle)} cycle={cycle.id} />
      <OpeningPreview cycle={cycle} />
      {children}
      <OpenPlanned opening={opening} people={people} />
    </>
  );
}

/** What a forecast depends on: with another of these it is read anew. */
const keyOf = ({ audience, rules }: CycleView) => `${audience.unit} ${rules.minimumForScores}`;
