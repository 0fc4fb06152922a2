import { useCallback } from 'react';
import { CommentsSection } from '../../features/comments/components/comments-section.tsx';
import { readUnits } from '../../features/units/api/units.ts';
import { useBackend } from '../../lib/backend.ts';
import { useLoad } from '../../lib/use-load.ts';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly data: UnitData;
  readonly onCount: (count: number) => void;
}

/** What people wrote, per question. */
export default function CommentsTab({ data: { cycle, result, instrument }, onCount }: Props) {
  const words = useWording(instrument);
  const backend = useBackend();
  const { state } = useLoad(useCallback(() => readUnits(backend, cycle.id), [backend, cycle.id]));
  const units = state.status === 'ready' ? state.body.items : [];
  return (
    <CommentsSection
      words={words}
      unit={result.unit}
      cycle={cycle}
      mayRedact={result.abilities.includes('redactComments')}
      hasUnitsBelow={units.some(({ parent }) => parent === result.unit)}
      onCount={onCount}
    />
  );
}
