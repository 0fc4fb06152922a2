import type { CycleView } from '@samenhang/shared/api/cycle';
import type { OwnResultView } from '@samenhang/shared/api/own-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { saveFile } from '../../../lib/save-file.ts';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly cycle: CycleView;
  readonly instrument: Instrument;
  readonly result: OwnResultView;
}

/** A copy for oneself: after the close there is none anywhere. */
export function KeepResult({ cycle, instrument, result }: Props) {
  const { t, language, format } = useText();
  const download = () => {
    const title = cycle.title[language];
    const kept = { title, instrument: instrument.version, closesAt: cycle.closesAt, result };
    const json = `${JSON.stringify(kept, null, 2)}\n`;
    saveFile(`${cycle.id}.json`, new Blob([json], { type: 'application/json' }));
  };
  return (
    <Section title={t('result.keepTitle')} onScreenOnly>
      <Paragraph>{t('result.keep', { when: format.dayAndTime(cycle.closesAt) })}</Paragraph>
      <Actions>
        <ActionButton onClick={() => window.print()}>{t('result.print')}</ActionButton>
        <ActionButton onClick={download}>{t('result.download')}</ActionButton>
      </Actions>
    </Section>
  );
}
