import { useCallback } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { useBackend } from '../../lib/backend.ts';
import type { Route } from '../../lib/routes.ts';
import { useLoad } from '../../lib/use-load.ts';
import { readUnit } from './read-unit.ts';
import { UnitContent } from './unit-content.tsx';

type Props = Extract<Route, { page: 'unit' }>;

/** What was published of one unit, from sentence to statement. */
export default function UnitPage(route: Props) {
  const backend = useBackend();
  const { cycle, unit } = route;
  const { state, again } = useLoad(
    useCallback(() => readUnit(backend, cycle, unit), [backend, cycle, unit]),
  );
  return (
    <Page before={<WayBack />} wide>
      <Loaded state={state} onRetry={again}>
        {(data) => <UnitContent route={route} data={data} />}
      </Loaded>
    </Page>
  );
}
