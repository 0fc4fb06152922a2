import type { NewAction } from '@samenhang/shared/api/actions';
import type { ActionState } from '@samenhang/shared/plan/action-state';
import { PLANNING_TEAM } from './shape.ts';

interface DemoAction extends Pick<NewAction, 'what' | 'cell'> {
  /** Which of the team sees to it: the first manages it. */
  readonly by: number;
  /** Days from today by which it should be done. */
  readonly due: number;
  readonly state: ActionState;
}

/** What a unit agreed. */
export interface DemoPlan {
  readonly unit: string;
  readonly actions: readonly DemoAction[];
}

/** What the whole organisation redesigns, of which the works council has a say in two. */
const ORGANISATION: Readonly<Record<'demo-1' | 'demo-2', DemoPlan>> = {
  'demo-1': {
    unit: 'organisatie',
    actions: [
      {
        ...{ what: { kind: 'step', item: 'CON-LEA-4' }, cell: 'connect.leadership' },
        ...{ by: 0, due: -430, state: 'done' },
      },
      {
        ...{
          what: { kind: 'habit', habit: 'saved-feedback', change: 'stop' },
          cell: 'perform.leadership',
        },
        ...{ by: 3, due: -400, state: 'done' },
      },
      {
        ...{ what: { kind: 'step', item: 'PRO-CUL-3' }, cell: 'progress.culture' },
        ...{ by: 2, due: -380, state: 'letGo' },
      },
    ],
  },
  'demo-2': {
    unit: 'organisatie',
    actions: [
      {
        ...{
          what: { kind: 'habit', habit: 'yearly-verdict', change: 'replace' },
          cell: 'progress.structure',
        },
        ...{ by: 1, due: 60, state: 'going' },
      },
      {
        ...{ what: { kind: 'step', item: 'DEV-STR-2' }, cell: 'develop.structure' },
        ...{ by: 0, due: 35, state: 'open' },
      },
    ],
  },
};

/** Learning in working hours, each in its own way. */
const CHOSE_LEARNING: readonly DemoPlan[] = [
  'verkoop-binnendienst',
  'verkoop-buitendienst',
  'klantcontact-klantenservice-zuid',
  'uitvoering-montage-oost',
  'techniek-ontwikkeling',
].map((unit) => ({
  unit,
  actions: [
    {
      ...{ what: { kind: 'step', item: 'DEV-STR-3' }, cell: 'develop.structure' },
      ...{ by: 0, due: 50, state: 'open' },
    },
  ],
}));

/** By the round that they came from. What the first brought is told at the second. */
export const PLANS: Readonly<Record<string, readonly DemoPlan[]>> = {
  'demo-1': [
    {
      unit: PLANNING_TEAM,
      actions: [
        {
          ...{ what: { kind: 'step', item: 'PRO-LEA-3' }, cell: 'progress.leadership' },
          ...{ by: 0, due: -500, state: 'done' },
        },
        {
          ...{ what: { kind: 'step', item: 'CON-CUL-3' }, cell: 'connect.culture' },
          ...{ by: 2, due: -450, state: 'done' },
        },
        {
          ...{ what: { kind: 'step', item: 'PRO-STR-2' }, cell: 'progress.structure' },
          ...{ by: 3, due: -420, state: 'letGo' },
        },
      ],
    },
    ORGANISATION['demo-1'],
  ],
  'demo-2': [
    {
      unit: PLANNING_TEAM,
      actions: [
        {
          ...{ what: { kind: 'step', item: 'DEV-STR-4' }, cell: 'develop.structure' },
          ...{ by: 2, due: 40, state: 'going' },
        },
        {
          ...{
            what: { kind: 'habit', habit: 'measuring-for-the-report', change: 'stop' },
            cell: 'perform.structure',
          },
          ...{ by: 0, due: -5, state: 'open' },
        },
      ],
    },
    ORGANISATION['demo-2'],
    ...CHOSE_LEARNING,
  ],
};
