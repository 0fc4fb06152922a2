import type { CycleView } from '@samenhang/shared/api/cycle';
import { useCallback } from 'react';
import { Details } from '../../components/details.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Section } from '../../components/section.tsx';
import { BeforeAnything } from '../../features/respond/components/opening.tsx';
import { useBackend } from '../../lib/backend.ts';
import { readInstrument } from '../../lib/instrument.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { closingWords } from '../../words/closing-words.ts';

/** The page that people see before they answer, as this round will have it. */
export function OpeningPreview({ cycle }: { readonly cycle: CycleView }) {
  const { t } = useText();
  return (
    <Section title={t('openingPage.title')}>
      <Details summary={t('openingPage.show')}>{() => <Page cycle={cycle} />}</Details>
    </Section>
  );
}

function Page({ cycle }: { readonly cycle: CycleView }) {
  const words = useText();
  const { t, language } = words;
  const backend = useBackend();
  const version = cycle.instrumentVersion;
  const { state, again } = useLoad(
    useCallback(() => readInstrument(backend, version), [backend, version]),
  );
  return (
    <Loaded state={state} onRetry={again}>
      {(instrument) => (
        <>
          <Section title={cycle.title[language]}>
            <Paragraph>{t('opening.inShort')}</Paragraph>
            <Paragraph quiet>{closingWords(words, cycle.closesAt)}</Paragraph>
          </Section>
          <BeforeAnything cycle={cycle} instrument={instrument} />
        </>
      )}
    </Loaded>
  );
}
