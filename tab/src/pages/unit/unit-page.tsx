import { useCallback } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useBackend } from '../../lib/backend.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { readUnit } from './read-unit.ts';
import { UnitContent } from './unit-content.tsx';
import { UnitPath } from './unit-path.tsx';

type Props = Extract<Route, { page: 'unit' }>;

/** What was published of one unit, from sentence to statement. */
export default function UnitPage(route: Props) {
  const { t } = useText();
  const backend = useBackend();
  const { cycle, unit } = route;
  const { state, again } = useLoad(
    useCallback(() => readUnit(backend, cycle, unit), [backend, cycle, unit]),
  );
  const rounds = state.status === 'ready' ? state.body.rounds : [];
  return (
    <Page before={<UnitPath route={route} rounds={rounds} />} wide>
      {state.status === 'ready' ? null : <PageHeading focus={false}>{t('unit.title')}</PageHeading>}
      <Loaded state={state} onRetry={again}>
        {(data) => <UnitContent route={route} data={data} />}
      </Loaded>
    </Page>
  );
}
