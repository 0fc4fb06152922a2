import type { CycleView } from '@samenhang/shared/api/cycle';
import type { UnitResultView } from '@samenhang/shared/api/unit-result';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import type { UnitTab } from '../../tab/src/lib/routes.ts';
import { inLanguages } from '../builders/in-languages.ts';

/** The parts of a result after its overview. */
export const UNIT_PARTS: readonly UnitTab[] = [
  'coherence',
  'differences',
  'compared',
  'actions',
  'comments',
];

/** A cycle as somebody invited meets it; say only what matters. */
export const cycleView = (given: Partial<CycleView> = {}): CycleView => ({
  id: 'spring',
  title: inLanguages({ en: 'Spring', nl: 'Voorjaar' }),
  state: 'released',
  instrumentVersion: '1.0.0',
  opensAt: '2026-03-01T08:00:00.000Z',
  closesAt: '2026-03-22T16:00:00.000Z',
  audience: { unit: null },
  opensByClock: false,
  opening: null,
  endMovedFrom: null,
  takeBackUntil: null,
  rules: DEFAULT_RULES,
  keyLost: false,
  leftOut: 0,
  keyRecoverableUntil: null,
  invited: 180,
  abilities: [],
  mine: {
    invited: true,
    state: 'none',
    editing: false,
    unit: 'Montage',
    unitId: null,
    unitInvited: 24,
    deviceKey: null,
  },
  ...given,
});

/** A unit of which nothing by itself is told. */
export const resultView = (given: Partial<UnitResultView> = {}): UnitResultView => ({
  unit: 'montage',
  name: 'Montage',
  kind: 'exact',
  reason: 'enough',
  of: 'montage',
  ofName: 'Montage',
  group: null,
  byRole: null,
  place: null,
  organisation: null,
  ladder: null,
  headline: {
    overall: null,
    level: null,
    coherence: null,
    lagging: null,
    difference: null,
    gap: null,
  },
  abilities: [],
  ...given,
});
