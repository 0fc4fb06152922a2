import { useCallback, useState } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useBackend } from '../../lib/backend.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { readUnit, type UnitData } from './read-unit.ts';
import { UnitBar, type UnitPart } from './unit-bar.tsx';
import { UnitContent } from './unit-content.tsx';

type Props = Extract<Route, { page: 'unit' }>;

/** What was published of one unit, from sentence to statement. */
export default function UnitPage(route: Props) {
  const { t } = useText();
  const backend = useBackend();
  const { cycle, unit } = route;
  const { state, again } = useLoad(
    useCallback(() => readUnit(backend, cycle, unit), [backend, cycle, unit]),
  );
  const [opened, setOpened] = useState<UnitPart | null>(null);
  const data = state.status === 'ready' ? state.body : null;
  return (
    <Page
      wide
      before={
        <UnitBar
          route={route}
          rounds={data?.rounds ?? []}
          parts={partsOf(data)}
          opened={opened}
          onOpen={(part) => setOpened((before) => (before === part ? null : part))}
        />
      }
    >
      {data === null ? <PageHeading focus={false}>{t('unit.title')}</PageHeading> : null}
      <Loaded state={state} onRetry={again}>
        {(loaded) => <UnitContent route={route} data={loaded} opened={opened} />}
      </Loaded>
    </Page>
  );
}

/** What can be done with a result, once it is known whose it is and who reads it. */
function partsOf(data: UnitData | null): readonly UnitPart[] {
  if (data === null) return [];
  return data.result.abilities.includes('startReview') ? ['meeting', 'share'] : ['share'];
}
