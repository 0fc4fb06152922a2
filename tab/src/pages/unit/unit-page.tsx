import { useCallback } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useBackend } from '../../lib/backend.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { CellContent } from './cell-content.tsx';
import { readUnit } from './read-unit.ts';
import { UnitContent } from './unit-content.tsx';
import { useReturnToCell } from './use-return-to-cell.ts';
import { WayUp } from './way-up.tsx';

type Props = Extract<Route, { page: 'unit' }>;

/** What was published of one unit, from sentence to statement. */
export default function UnitPage(route: Props) {
  const { t } = useText();
  const backend = useBackend();
  const { cycle, unit, cell } = route;
  useReturnToCell(cell);
  const { state, again } = useLoad(
    useCallback(() => readUnit(backend, cycle, unit), [backend, cycle, unit]),
  );
  return (
    <Page before={<WayUp route={route} />} wide>
      {state.status === 'ready' ? null : <PageHeading focus={false}>{t('unit.title')}</PageHeading>}
      <Loaded state={state} onRetry={again}>
        {(data) =>
          cell === undefined ? (
            <UnitContent route={route} data={data} />
          ) : (
            <CellContent cell={cell} data={data} />
          )
        }
      </Loaded>
    </Page>
  );
}
