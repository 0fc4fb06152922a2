import type { EffectsView } from '@samenhang/shared/api/effects';
import { useCallback } from 'react';
import { Entries } from '../../../components/entries.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useBackend } from '../../../lib/backend.ts';
import { useLoad } from '../../../lib/use-load.ts';
import type { Wording } from '../../../words/score-words.ts';
import { readEffects } from '../api/plan.ts';
import { effectEntry, organisationEntry } from '../model/effect-words.ts';

interface Props {
  readonly words: Wording;
  readonly cycle: string;
  readonly unit: string;
}

/** Whether the actions of the round before helped; nothing where there is nothing to say of them. */
export default function EffectsSection({ words, cycle, unit }: Props) {
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(() => readEffects(backend, cycle, unit), [backend, cycle, unit]),
  );
  if (state.status === 'failed') return <FaultNotice fault={state.fault} onRetry={again} />;
  return state.status === 'ready' ? <Shown words={words} effects={state.body} /> : null;
}

interface ShownProps {
  readonly words: Wording;
  readonly effects: EffectsView;
}

/** In words that claim no cause. */
function Shown({ words, effects: { earlier, items, organisation } }: ShownProps) {
  const { t, language } = words;
  const text = useTypography();
  if (earlier === null || items.length + organisation.length === 0) return null;
  return (
    <Section title={t('effects.title')}>
      <Paragraph wide>{t('effects.about', { cycle: earlier.title[language] })}</Paragraph>
      <Entries entries={items.map((item) => effectEntry(words, item))} />
      {organisation.length === 0 ? null : (
        <>
          <h3 className={text.strong}>{t('effects.organisationTitle')}</h3>
          <Entries entries={organisation.map((item) => organisationEntry(words, item))} />
        </>
      )}
    </Section>
  );
}
