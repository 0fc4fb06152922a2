import type { CycleView } from '@samenhang/shared/api/cycle';
import { useCallback } from 'react';
import { Actions } from '../../components/actions.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { readCycle, readReleased } from '../../features/cycles/api/cycles.ts';
import { readUnits } from '../../features/units/api/units.ts';
import { UnitBrowser } from '../../features/units/components/unit-browser.tsx';
import type { Reply } from '../../lib/api-client.ts';
import { type Backend, useBackend } from '../../lib/backend.ts';
import { useNavigation } from '../../lib/navigation.tsx';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';

type Props = Extract<Route, { page: 'units' }>;

/** The units whose results I may see, from the whole to the smallest. */
export default function UnitsPage({ cycle }: Props) {
  const { t, language } = useText();
  const backend = useBackend();
  const { go } = useNavigation();
  const { state, again } = useLoad(useCallback(() => readPage(backend, cycle), [backend, cycle]));
  return (
    <Page before={<WayBack />} wide>
      <PageHeading>{t('units.title')}</PageHeading>
      <Loaded state={state} onRetry={again}>
        {({ title, units, released }) =>
          units.length === 0 ? (
            <Notice title={t('units.noneTitle')}>{t('units.none')}</Notice>
          ) : (
            <>
              <Paragraph>{t('units.intro', { cycle: title[language] })}</Paragraph>
              <Others cycle={cycle} released={released} />
              <UnitBrowser
                units={units}
                onOpen={(unit) => go({ page: 'unit', cycle, unit })}
                onCompare={(chosen) => go({ page: 'compare', cycle, units: chosen })}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

/** To the same of another cycle that was released. */
function Others(props: { readonly cycle: string; readonly released: readonly CycleView[] }) {
  const { t, language } = useText();
  const others = props.released.filter(({ id }) => id !== props.cycle);
  if (others.length === 0) return null;
  return (
    <Actions>
      {others.map(({ id, title }) => (
        <LinkButton key={id} to={{ page: 'units', cycle: id }}>
          {t('units.ofCycle', { cycle: title[language] })}
        </LinkButton>
      ))}
    </Actions>
  );
}

async function readPage(backend: Backend, id: string) {
  const [cycle, units] = await Promise.all([readCycle(backend, id), readUnits(backend, id)]);
  if (!cycle.ok) return cycle;
  if (!units.ok) return units;
  const released = await readReleased(backend);
  if (!released.ok) return released;
  const { title } = cycle.body;
  const body = { title, units: units.body.items, released: released.body };
  return { ok: true, body, etag: null } satisfies Reply<typeof body>;
}
