import { lazy, useState } from 'react';
import { TablesShown } from '../../charts/tables-shown.ts';
import { ActionButton } from '../../components/buttons.tsx';
import { Panels } from '../../components/panels.tsx';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { OverviewTab } from './overview-tab.tsx';
import type { UnitData } from './read-unit.ts';
import { type TabName, UnitTabs } from './unit-tabs.tsx';
import { useReturnToCell } from './use-return-to-cell.ts';

const CoherenceTab = lazy(() => import('./coherence-tab.tsx'));
const DifferencesTab = lazy(() => import('./differences-tab.tsx'));
const ComparedTab = lazy(() => import('./compared-tab.tsx'));
const ActionsTab = lazy(() => import('./actions-tab.tsx'));
const CommentsTab = lazy(() => import('./comments-tab.tsx'));

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  readonly data: UnitData;
}

/** The result of everybody in parts; of few people, the parts that there is something to tell in. */
export function WholeContent({ route, data }: Props) {
  const { t } = useText();
  const { group } = data.above ?? data.result;
  const asked: TabName = route.tab ?? 'overview';
  // Read with the comments themselves, which nothing waits for.
  const [comments, setComments] = useState<number>();
  useReturnToCell(asked, route.cell);
  const [tables, setTables] = useState(false);
  const overview = <OverviewTab route={route} data={data} />;
  if (group === null) return overview;
  const all = [
    { name: 'overview', content: overview },
    ...(group.details === null
      ? []
      : ([
          { name: 'coherence', content: <CoherenceTab route={route} data={data} /> },
          { name: 'differences', content: <DifferencesTab data={data} /> },
        ] as const)),
    { name: 'compared', content: <ComparedTab data={data} group={group} /> },
    ...(group.details === null
      ? []
      : ([
          { name: 'actions', content: <ActionsTab data={data} group={group} /> },
          { name: 'comments', content: <CommentsTab data={data} onCount={setComments} /> },
        ] as const)),
  ] as const;
  // An address may name a part that this result has not.
  const current = all.some(({ name }) => name === asked) ? asked : 'overview';
  return (
    <>
      <UnitTabs
        route={route}
        current={current}
        tabs={all.map(({ name }) => name)}
        comments={comments}
      >
        <div data-tables="">
          <ActionButton
            weight={tables ? 'secondary' : 'subtle'}
            pressed={tables}
            onClick={() => setTables((before) => !before)}
          >
            {t('unit.showTable')}
          </ActionButton>
        </div>
      </UnitTabs>
      <TablesShown.Provider value={tables}>
        <Panels current={current} panels={all} />
      </TablesShown.Provider>
    </>
  );
}
