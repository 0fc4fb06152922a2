import type { CycleAbility } from '@samenhang/shared/access/abilities';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ParticipationView } from '@samenhang/shared/api/participation';
import { lazy, Suspense, useCallback, useState } from 'react';
import { LinkButton } from '../../components/buttons.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { readParticipation } from '../../features/cycles/api/closing.ts';
import { readCycle, readCycleAnew } from '../../features/cycles/api/cycles.ts';
import { CancelCycle } from '../../features/cycles/components/cancel-cycle.tsx';
import { CloseCycle } from '../../features/cycles/components/close-cycle.tsx';
import { Participation } from '../../features/cycles/components/participation.tsx';
import { WhileOpen } from '../../features/cycles/components/while-open.tsx';
import { Notices } from '../../features/notices/components/notices.tsx';
import type { Reply } from '../../lib/api-client.ts';
import { useBackend } from '../../lib/backend.ts';
import type { Route } from '../../lib/routes.ts';
import { serverNow } from '../../lib/server-clock.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { closingWords } from '../../words/closing-words.ts';

/** Each for HR alone, and for one state of a round. */
const Planned = lazy(() => import('./planned.tsx'));
const RunOpen = lazy(() => import('./run-open.tsx'));

type Props = Extract<Route, { page: 'cycle' }>;

/** A cycle while it runs: who takes part, and closing it, each for whoever may. */
export default function CyclePage({ cycle }: Props) {
  const { language } = useText();
  const backend = useBackend();
  const [closing, setClosing] = useState(false);
  const [changed, setChanged] = useState<CycleView | null>(null);
  const onClosing = useCallback(() => setClosing(true), []);
  const onChanged = (after: CycleView) => {
    setClosing(false);
    setChanged(after);
  };
  const { state, again } = useLoad(useCallback(() => readCycle(backend, cycle), [backend, cycle]));
  // The same as long as the page is, as what is polled for calls it.
  const onRead = useCallback(() => {
    void readCycleAnew(backend, cycle).then((read) => {
      if (read.ok) setChanged(read.body);
    });
  }, [backend, cycle]);
  return (
    <Page before={<WayBack />}>
      <Loaded state={state} onRetry={again}>
        {(read) => {
          // After its opening was taken back, the plan is another round.
          const found = changed?.id === cycle ? changed : read;
          return (
            <>
              <PageHeading>{found.title[language]}</PageHeading>
              <Standing cycle={closing ? { ...found, state: 'closing' } : found} />
              <Running
                cycle={found}
                isOpen={!closing && found.state === 'open'}
                onClosing={onClosing}
                onChanged={onChanged}
                onRead={onRead}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

const may = ({ abilities }: CycleView, ability: CycleAbility) => abilities.includes(ability);

interface RunningProps {
  readonly cycle: CycleView;
  readonly isOpen: boolean;
  readonly onClosing: () => void;
  /** Called once it was changed or cancelled. */
  readonly onChanged: (cycle: CycleView) => void;
  /** Called once it was opened, or people were invited besides, to read it anew. */
  readonly onRead: () => void;
}

/** Who takes part, what comes next, and how it can be ended, each for whoever may. */
function Running({ isOpen, onRead, ...ending }: RunningProps) {
  const { cycle, onChanged } = ending;
  const backend = useBackend();
  const mayRead = may(cycle, 'readParticipation');
  const { state, again } = useLoad(
    useCallback(
      async () => (mayRead ? readParticipation(backend, cycle.id) : NOBODY_COUNTED),
      [backend, cycle.id, mayRead],
    ),
  );
  const participation = state.status === 'ready' ? state.body : null;
  const isPlanned = cycle.state === 'planned';
  return (
    <>
      {mayRead ? (
        <Loaded state={state} onRetry={again}>
          {(found) => <Participation {...found} isOpen={isOpen} />}
        </Loaded>
      ) : null}
      {isOpen && may(cycle, 'close') ? <WhileOpen cycle={cycle} /> : null}
      <Suspense fallback={null}>
        {isPlanned ? (
          <Planned {...{ cycle, onChanged }} onOpened={onRead}>
            <Notices cycle={cycle.id} ifOpenedNow={!cycle.opensByClock} />
          </Planned>
        ) : null}
        {isOpen && may(cycle, 'moveEnd') ? (
          <RunOpen cycle={cycle} onChanged={onChanged} onAdded={onRead} />
        ) : null}
      </Suspense>
      {!isPlanned && may(cycle, 'cancel') ? (
        // Read anew once it closes: what was still planned then is not sent any more.
        <Notices key={isOpen ? 'open' : 'over'} cycle={cycle.id} />
      ) : null}
      <Ending {...ending} participation={participation} />
    </>
  );
}

const NOBODY_COUNTED: Reply<ParticipationView> = { ok: true, body: { items: [] }, etag: null };

interface EndingProps extends Omit<RunningProps, 'isOpen' | 'onRead'> {
  readonly participation: ParticipationView | null;
}

/** How a cycle can be ended: with a result, or without one. */
function Ending({ cycle, participation, onClosing, onChanged }: EndingProps) {
  const cancel = may(cycle, 'cancel') ? (
    <CancelCycle cycle={cycle} onCancelled={onChanged} />
  ) : null;
  if (!may(cycle, 'close')) return cancel;
  return (
    <CloseCycle cycle={cycle} participation={participation} onClosing={onClosing}>
      {cancel}
    </CloseCycle>
  );
}

function Standing({ cycle }: { readonly cycle: CycleView }) {
  const { t, format } = useText();
  const dates = { from: format.day(cycle.opensAt), until: format.day(cycle.closesAt) };
  return (
    <>
      <Paragraph>
        {cycle.state === 'cancelled' && cycle.invited === null
          ? t('cycle.cancelledUnopened')
          : t(`cycle.${cycle.state}`, { ...dates, count: cycle.invited ?? 0 })}
      </Paragraph>
      {cycle.state === 'open' ? (
        <Paragraph>{closingWords({ t, format }, cycle.closesAt)}</Paragraph>
      ) : null}
      <KeyAndAnswers cycle={cycle} />
      {cycle.state === 'released' ? (
        <div>
          <LinkButton weight="primary" to={{ page: 'units', cycle: cycle.id }}>
            {t('cycle.results')}
          </LinkButton>
        </div>
      ) : null}
    </>
  );
}

/** What became of its key, and of answers that nobody could read. */
function KeyAndAnswers({ cycle }: { readonly cycle: CycleView }) {
  const { t, format } = useText();
  const { keyLost, leftOut: count, keyRecoverableUntil: until } = cycle;
  return (
    <>
      {keyLost ? (
        <Notice tone="warning" title={t('cycle.keyLostTitle')}>
          {t('cycle.keyLost')}
        </Notice>
      ) : null}
      {count > 0 ? <Paragraph>{t('cycle.leftOut', { count })}</Paragraph> : null}
      {until === null ? null : (
        <Paragraph>
          {new Date(until) > serverNow()
            ? t('cycle.recoverable', { when: format.day(until) })
            : t('cycle.keyGone')}
        </Paragraph>
      )}
    </>
  );
}
