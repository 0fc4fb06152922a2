import { useCallback } from 'react';
import { RouteLink } from '../../components/route-link.tsx';
import { readUnits } from '../../features/units/api/units.ts';
import { useBackend } from '../../lib/backend.ts';
import { useLoad } from '../../lib/use-load.ts';
import type { Wording } from '../../words/score-words.ts';

interface Props {
  readonly words: Wording;
  readonly cycle: string;
  readonly unit: string;
}

/** The way from a result that says little to that of the unit above, where the reader may see it. */
export function UnitAbove({ words, cycle, unit }: Props) {
  const backend = useBackend();
  const { state } = useLoad(useCallback(() => readUnits(backend, cycle), [backend, cycle]));
  const items = state.status === 'ready' ? state.body.items : [];
  const own = items.find(({ id }) => id === unit);
  const above = items.find(({ id }) => id === own?.parent);
  return above === undefined ? null : (
    <RouteLink to={{ page: 'unit', cycle, unit: above.id }}>
      {words.t('unit.toAbove', { unit: above.name })}
    </RouteLink>
  );
}
