import type { Instrument, Item } from '@samenhang/shared/instruments/schema';
import { Entries } from '../../../components/entries.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly instrument: Instrument;
  readonly ids: readonly string[];
}

/** What one could start with; where a works council may have a say, that is said. */
export function NextSteps({ instrument, ids }: Props) {
  const { t } = useText();
  const items = ids.flatMap((wanted) => instrument.items.filter(({ id }) => id === wanted));
  return (
    <Section title={t('result.nextTitle')}>
      {items.length === 0 ? (
        <Paragraph>{t('result.nextNone')}</Paragraph>
      ) : (
        <>
          <Paragraph quiet>{t('result.nextAbout')}</Paragraph>
          <Steps items={items} />
        </>
      )}
    </Section>
  );
}

function Steps({ items }: { readonly items: readonly Item[] }) {
  const { t, language } = useText();
  return (
    <Entries
      entries={items.map(({ id, nextStep, text, involveWorksCouncil }) => ({
        id,
        title: nextStep[language],
        lines: [
          t('result.because', { statement: text[language] }),
          ...(involveWorksCouncil ? [t('result.worksCouncil')] : []),
        ],
      }))}
    />
  );
}
