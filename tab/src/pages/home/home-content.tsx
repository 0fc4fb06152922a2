import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Me } from '@samenhang/shared/api/me';
import { newestFirst } from '@samenhang/shared/cycles/recency';
import { lazy, Suspense } from 'react';
import { Actions } from '../../components/actions.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { Notice } from '../../components/notice.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { RouteLink } from '../../components/route-link.tsx';
import { Section } from '../../components/section.tsx';
import type { Overview } from '../../features/cycles/api/cycles.ts';
import { whyStopped } from '../../features/cycles/model/why-stopped.ts';
import { LeftBehind } from '../../features/respond/components/left-behind.tsx';
import { usePlace } from '../../lib/place.ts';
import { useText } from '../../lib/text.ts';
import { OpenCycle } from './open-cycle.tsx';
import { Released, withResults } from './released.tsx';
import { isListed, RunCycles } from './run-cycles.tsx';

/** Fetched after everything else: few are in a meeting, and most own no action. */
const MeetingAndActions = lazy(() => import('./meeting-and-actions.tsx'));

/** What is asked of me, what I may look at, and what I run. */
export function HomeContent({ overview }: { readonly overview: Overview }) {
  const { frame, meetingId } = usePlace();
  // A stage shows nothing of one's own.
  if (frame === 'meetingStage') return <Later overview={overview} />;
  const meets = meetingId !== undefined;
  return (
    <>
      <LeftBehind cycles={overview.cycles} />
      {meets ? <Later overview={overview} /> : null}
      <Asked overview={overview} />
      {meets ? null : <Later overview={overview} />}
      <RunCycles overview={overview} />
      <Released overview={overview} />
      <ToSettings overview={overview} />
    </>
  );
}

function Later({ overview }: { readonly overview: Overview }) {
  return (
    <Suspense fallback={null}>
      <MeetingAndActions overview={overview} />
    </Suspense>
  );
}

/** What is settled for the organisation, for whoever may see it. */
function ToSettings({ overview: { me } }: { readonly overview: Overview }) {
  const { t } = useText();
  if (!me.abilities.includes('readSettings')) return null;
  return (
    <div>
      <RouteLink to={{ page: 'settings' }}>{t('home.toSettings')}</RouteLink>
    </div>
  );
}

/** The open cycles I am asked in; or, in words, why there are none. */
function Asked({ overview }: { readonly overview: Overview }) {
  const { t, language } = useText();
  const open = overview.cycles.filter(isOpen);
  const mine = open.filter((cycle) => cycle.mine.invited);
  const paused = overview.cycles.filter(isPaused);
  if (mine.length > 0 || paused.length > 0) {
    return (
      <>
        {mine.map((cycle) => (
          <OpenCycle key={cycle.id} cycle={cycle} />
        ))}
        {paused.map(({ id, title }) => (
          <Notice key={id} tone="warning" title={t('closed.pausedTitle')}>
            {t('home.paused', { cycle: title[language] })}
          </Notice>
        ))}
      </>
    );
  }
  if (open.length > 0) {
    return <Notice title={t('home.notInvitedTitle')}>{t(whyNotInvited(overview.me))}</Notice>;
  }
  const [last] = overview.cycles.filter((cycle) => cycle.mine.invited).toSorted(newestFirst);
  if (last?.state === 'cancelled') {
    return (
      <Notice title={t('home.cancelledTitle')}>
        {t('home.cancelled', { cycle: last.title[language] })}
      </Notice>
    );
  }
  // Where a card follows, something is there, and to say that nothing is would be untrue.
  if (withResults(overview.cycles).length > 0 || overview.cycles.some(isListed)) return null;
  if (overview.me.abilities.includes('planCycles')) return <Begin />;
  return <Notice title={t('home.nothingTitle')}>{t('home.nothing')}</Notice>;
}

/** Where there was never a round yet, whoever runs rounds is led to what has to be there first. */
function Begin() {
  const { t } = useText();
  return (
    <Section title={t('home.beginTitle')}>
      <Paragraph>{t('home.begin')}</Paragraph>
      <Actions>
        <LinkButton weight="primary" to={{ page: 'settings' }}>
          {t('home.toFirstSteps')}
        </LinkButton>
      </Actions>
    </Section>
  );
}

function whyNotInvited({ unit, abilities }: Me) {
  // To ask HR is no way for HR.
  if (abilities.includes('planCycles')) return 'home.notInvitedHr';
  return unit === null ? 'home.unknown' : 'home.notInvited';
}

/** It should take answers of mine, and cannot, as where its key is lost. */
function isPaused(cycle: CycleView): boolean {
  const { invited, deviceKey } = cycle.mine;
  return invited && deviceKey === null && whyStopped(cycle) === 'paused';
}

/** As the server says, whatever the clock says here: for whoever is invited it gives a key. */
function isOpen({ state, mine }: CycleView): boolean {
  return mine.invited ? mine.deviceKey !== null : state === 'open';
}
