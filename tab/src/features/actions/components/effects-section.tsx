import type { EffectsView } from '@samenhang/shared/api/effects';
import { useCallback } from 'react';
import { Entries } from '../../../components/entries.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { actionText } from '../../../words/action-words.ts';
import type { Wording } from '../../../words/score-words.ts';
import { readEffects, readPlan } from '../api/plan.ts';
import { effectEntry, organisationEntry } from '../model/effect-words.ts';

interface Props {
  readonly words: Wording;
  readonly cycle: string;
  readonly unit: string;
}

/** Whether the actions of the round before helped, in words that claim no cause. */
export default function EffectsSection({ words, cycle, unit }: Props) {
  const backend = useBackend();
  const { state } = useLoad(
    useCallback(() => readEffects(backend, cycle, unit), [backend, cycle, unit]),
  );
  const plan = useLoad(useCallback(() => readPlan(backend, unit), [backend, unit])).state;
  if (state.status !== 'ready' || plan.status !== 'ready') return null;
  const { earlier, items, organisation } = state.body;
  if (earlier === null || items.length + organisation.length === 0) return null;
  const titles = new Map(plan.body.items.map(({ id, what }) => [id, actionText(words, what)]));
  return (
    <Shown
      {...{ words, items, organisation }}
      cycle={earlier.title[words.language]}
      titles={titles}
    />
  );
}

interface ShownProps extends Pick<EffectsView, 'items' | 'organisation'> {
  readonly words: Wording;
  /** What the round before is called. */
  readonly cycle: string;
  readonly titles: ReadonlyMap<string, string>;
}

function Shown({ words, items, organisation, cycle, titles }: ShownProps) {
  const { t } = words;
  return (
    <Section title={t('effects.title')}>
      <Paragraph wide>{t('effects.about', { cycle })}</Paragraph>
      <Entries
        entries={items.map((item) => effectEntry(words, item, titles.get(item.action) ?? ''))}
      />
      {organisation.length === 0 ? null : (
        <>
          <h3>{t('effects.organisationTitle')}</h3>
          <Entries entries={organisation.map((item) => organisationEntry(words, item))} />
        </>
      )}
    </Section>
  );
}
