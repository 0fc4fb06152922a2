import { describe, expect, test } from '@jest/globals';
import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import { PATHS } from '@samenhang/shared/api/paths';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { LANGUAGES } from '@samenhang/shared/languages';
import { UnitTiles } from '../../../tab/src/pages/unit/unit-tiles.tsx';
import { INSTRUMENT } from '../../builders/response.ts';
import { found } from '../fake-backend.ts';
import { cycleView, resultView } from '../views.ts';
import { show } from './shown-part.tsx';

const overall = {
  points: { value: 57, bound: 'exact' as const },
  interval: { low: 48, high: 66 },
};
const GROUP: ReleasedGroup = {
  n: { atLeast: 24, atMost: 24 },
  mayNotRepresent: false,
  scores: { overall },
  details: null,
};
const NOTHING: BenchmarksView = {
  rest: { differences: [], refusal: 'no_rest' },
  units: { place: null, distribution: null, unitsDiffer: null, refusal: null },
  earlier: [],
  norms: [],
  pool: null,
};
const glance = { overall, level: null, coherence: null };
const listed = (id: string, name: string, parent: string | null) => ({
  ...{ id, name, parent, kind: 'exact', reason: null, of: id, abilities: [], glance },
});

describe.each(LANGUAGES)('beside the three numbers of a unit of a pilot, in %s,', (language) => {
  test('stand those of the pilot by its name, and not as an organisation', async () => {
    const cycle = cycleView({ audience: { unit: 'care' } });
    const result = resultView({ group: GROUP });
    const items = [listed('care', 'Zorg Noord', null), listed(result.unit, 'Team 1', 'care')];
    const { screen, t } = await show(
      language,
      () => (
        <UnitTiles
          data={{ cycle, instrument: INSTRUMENT, result, above: null, earlier: [], rounds: [] }}
          result={result}
          group={GROUP}
        />
      ),
      {
        [PATHS.units(cycle.id)]: found({ items }),
        [PATHS.benchmarks(cycle.id, result.unit)]: found(NOTHING),
      },
    );
    await screen.findByText(/^Zorg Noord: 57/);
    expect(document.body.textContent).not.toMatch(/Organisati/);
    expect(t('restRefusal.no_rest')).not.toMatch(/organisati/i);
  });
});
