import type { ActionView } from '@samenhang/shared/api/actions';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { useCallback } from 'react';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Section } from '../../../components/section.tsx';
import type { Reply } from '../../../lib/api-client.ts';
import { type Backend, useBackend } from '../../../lib/backend.ts';
import { readInstrument } from '../../../lib/instrument.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { useWording } from '../../../words/use-wording.ts';
import { readOwnActions } from '../api/plan.ts';
import { ActionCard } from './action-card.tsx';
import { ActionItems } from './action-items.tsx';

interface Owned {
  readonly items: readonly ActionView[];
  /** Whose names the actions have; `null` where there are none. */
  readonly instrument: Instrument | null;
}

/** What I took on, in every unit; nothing where that is nothing. */
export default function OwnActions() {
  const backend = useBackend();
  const { state, again } = useLoad(useCallback(() => readOwned(backend), [backend]));
  if (state.status === 'failed') return <FaultNotice fault={state.fault} onRetry={again} />;
  if (state.status !== 'ready' || state.body.instrument === null) return null;
  return <Shown items={state.body.items} instrument={state.body.instrument} onOvertaken={again} />;
}

async function readOwned(backend: Backend): Promise<Reply<Owned>> {
  const own = await readOwnActions(backend);
  if (!own.ok) return own;
  const { items } = own.body;
  if (items.length === 0) return { ok: true, body: { items, instrument: null }, etag: null };
  const instrument = await readInstrument(backend, CURRENT_INSTRUMENT_VERSION);
  if (!instrument.ok) return instrument;
  return { ok: true, body: { items, instrument: instrument.body }, etag: null };
}

interface ShownProps {
  readonly items: readonly ActionView[];
  readonly instrument: Instrument;
  readonly onOvertaken: () => void;
}

function Shown({ items, instrument, onOvertaken }: ShownProps) {
  const words = useWording(instrument);
  const { t } = words;
  const whose = ({ unitName: unit }: ActionView, day: string) => t('ownActions.by', { unit, day });
  return (
    <Section title={t('ownActions.title')}>
      <ActionItems>
        {items.map((read) => (
          <ActionCard key={read.id} {...{ words, read, whose, onOvertaken }} />
        ))}
      </ActionItems>
    </Section>
  );
}
