import type { Instrument } from '@samenhang/shared/instruments/schema';
import { Entries } from '../../../components/entries.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly instrument: Instrument;
  readonly ids: readonly string[];
}

/** Old habits one recognised, and what to do instead. */
export function Habits({ instrument, ids }: Props) {
  const { t, language } = useText();
  const habits = instrument.habits.filter(({ id }) => ids.includes(id));
  return (
    <Section title={t('result.habitsTitle')}>
      {habits.length === 0 ? (
        <Paragraph>{t('result.habitsNone')}</Paragraph>
      ) : (
        <Entries
          entries={habits.map(({ id, habit, instead }) => ({
            id,
            title: habit[language],
            lines: [t('result.instead', { instead: instead[language] })],
          }))}
        />
      )}
    </Section>
  );
}
