import type { CycleView } from '@samenhang/shared/api/cycle';
import { Points, Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

/** What comes after now. */
export function WhileOpen({ cycle: { closesAt } }: { readonly cycle: CycleView }) {
  const { t, format } = useText();
  const when = format.dayAndTime(closesAt);
  return (
    <Section title={t('cycleNext.title')}>
      <Points
        ordered
        points={[t('cycleNext.now', { when }), t('cycleNext.closes'), t('cycleNext.results')]}
      />
    </Section>
  );
}
