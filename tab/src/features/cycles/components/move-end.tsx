import type { CycleView } from '@samenhang/shared/api/cycle';
import { endLimits } from '@samenhang/shared/cycles/moved-end';
import { dayAndTimeIn, zoneNameIn } from '@samenhang/shared/notices/fill-text';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { DayAndTimeFields } from '../../../components/day-and-time.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useText } from '../../../lib/text.ts';
import { fieldsOf, momentOf } from '../../../lib/zoned.ts';
import { changeCycle } from '../api/planning.ts';
import { Refusal } from './refusal.tsx';
import { useRoundAct } from './use-round-act.ts';

interface Props {
  readonly cycle: CycleView;
  /** The organisation's time zone. */
  readonly zone: string;
  readonly onMoved: (cycle: CycleView) => void;
}

/** Moves the end of an open round. */
export function MoveEnd({ cycle, zone, onMoved }: Props) {
  const { t, locale } = useText();
  const backend = useBackend();
  const [end, setEnd] = useState(() => fieldsOf(zone, new Date(cycle.closesAt)));
  const [isShort, setShort] = useState(false);
  const [moved, setMoved] = useState<string | null>(null);
  const wanted = momentOf(zone, end);
  const { act, fault, isBusy } = useRoundAct(
    () => changeCycle(backend, cycle.id, { closesAt: wanted?.toISOString() ?? '' }),
    (changed) => {
      setMoved(dayAndTimeIn(locale, zone, new Date(changed.closesAt)));
      onMoved(changed);
    },
  );
  const save = () => {
    setShort(wanted === null);
    setMoved(null);
    if (wanted !== null) act();
  };
  const { earliest, latest } = endLimits({ opensAt: new Date(cycle.opensAt) }, serverNow());
  const limits = {
    earliest: dayAndTimeIn(locale, zone, earliest),
    latest: dayAndTimeIn(locale, zone, latest),
    zone: zoneNameIn(locale, zone, latest),
  };
  return (
    <Section title={t('moveEnd.title')}>
      <Paragraph>{t('moveEnd.about', limits)}</Paragraph>
      <DayAndTimeFields
        zone={zone}
        names={{ day: t('planRound.lastDay'), time: t('planRound.lastTime') }}
        value={end}
        onChange={setEnd}
      />
      <div role="status">
        {moved === null ? null : <Notice>{t('moveEnd.moved', { when: moved })}</Notice>}
      </div>
      {isShort ? (
        <Notice tone="warning" role="alert">
          {t('moveEnd.short')}
        </Notice>
      ) : (
        <Refusal fault={fault} onRetry={save} />
      )}
      <Actions>
        <ActionButton busy={isBusy} onClick={save}>
          {t('moveEnd.save')}
        </ActionButton>
      </Actions>
    </Section>
  );
}
