import type { CycleView } from '@samenhang/shared/api/cycle';
import { LANGUAGES, type Language, type Localized, perLanguage } from '@samenhang/shared/languages';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { TextField } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { languageName } from '../../../lib/language-name.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useText } from '../../../lib/text.ts';
import { planCycle } from '../api/planning.ts';
import { endOf, usualEnd, usualLastDay } from '../model/last-day.ts';
import { Refusal } from './refusal.tsx';

const LONGEST_TITLE = 120;

/** A new round: what it is called in each language, and its last day. It opens when HR says so. */
export function PlanCycle({ onPlanned }: { readonly onPlanned: (cycle: CycleView) => void }) {
  const { t, language, format } = useText();
  const { title, lastDay, fault, isShort, isBusy, setTitle, setLastDay, plan } = usePlan(onPlanned);
  return (
    <Section title={t('planRound.title')}>
      <Paragraph>{t('planRound.about')}</Paragraph>
      {LANGUAGES.map((tag) => (
        <TextField
          key={tag}
          label={t('planRound.name', { language: languageName(language, tag) })}
          hint={t('planRound.nameHint')}
          longest={LONGEST_TITLE}
          value={title[tag]}
          onChange={(value) => setTitle(tag, value)}
        />
      ))}
      <TextField
        label={t('planRound.lastDay')}
        hint={t('planRound.lastDayHint', { time: format.time(usualEnd()) })}
        type="date"
        value={lastDay}
        onChange={setLastDay}
      />
      {isShort ? (
        <Notice tone="warning" role="alert">
          {t('planRound.short')}
        </Notice>
      ) : (
        <Refusal fault={fault} onRetry={plan} />
      )}
      <Actions>
        <ActionButton weight="primary" busy={isBusy} onClick={plan}>
          {t('planRound.plan')}
        </ActionButton>
      </Actions>
    </Section>
  );
}

function usePlan(onPlanned: (cycle: CycleView) => void) {
  const backend = useBackend();
  const [title, setTitles] = useState<Localized>(() => perLanguage(() => ''));
  const [lastDay, setLastDay] = useState(() => usualLastDay(serverNow()));
  const [fault, setFault] = useState<Fault | null>(null);
  const [isShort, setShort] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    const closesAt = endOf(lastDay);
    const isNamed = LANGUAGES.every((tag) => title[tag].trim() !== '');
    setShort(!isNamed || closesAt === null);
    if (isBusy || !isNamed || closesAt === null) return;
    setBusy(true);
    const opensAt = serverNow().toISOString();
    const reply = await planCycle(backend, { id: crypto.randomUUID(), title, opensAt, closesAt });
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) onPlanned(reply.body);
  };
  const setTitle = (language: Language, value: string) =>
    setTitles((before) => ({ ...before, [language]: value }));
  return { title, lastDay, fault, isShort, isBusy, setTitle, setLastDay, plan: () => void send() };
}
