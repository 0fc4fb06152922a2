import type { CycleView } from '@samenhang/shared/api/cycle';
import type { OwnResultView } from '@samenhang/shared/api/own-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { CopyText } from '../../../components/copy-text.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { printPage } from '../../../lib/print-page.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useText } from '../../../lib/text.ts';
import { resultText } from '../model/result-text.ts';

interface Props {
  readonly cycle: CycleView;
  readonly instrument: Instrument;
  readonly result: OwnResultView;
}

/** What was asked of the browser; it does not tell whether it did it. */
type Asked = 'print' | 'noPrint' | 'save';

/** A copy for oneself: after the close there is none anywhere. So there is a way that no host can close. */
export function KeepResult({ cycle, instrument, result }: Props) {
  const words = { ...useText(), instrument };
  const { t, language, format } = words;
  const [asked, setAsked] = useState<Asked | null>(null);
  const title = cycle.title[language];
  const name = `${cycle.id}.json`;
  const download = () => {
    const kept = { title, instrument: instrument.version, closesAt: cycle.closesAt, result };
    const json = `${JSON.stringify(kept, null, 2)}\n`;
    saveFile(name, new Blob([json], { type: 'application/json' }));
    setAsked('save');
  };
  return (
    <Section title={t('result.keepTitle')} onScreenOnly>
      <Paragraph>{t('result.keep', { when: format.dayAndTime(cycle.closesAt) })}</Paragraph>
      <Actions>
        <ActionButton onClick={() => setAsked(printPage() ? 'print' : 'noPrint')}>
          {t('result.print')}
        </ActionButton>
        <ActionButton onClick={download}>{t('result.download')}</ActionButton>
      </Actions>
      <div role="status">
        {asked === null ? null : <Paragraph>{t(`asked.${asked}`, { name })}</Paragraph>}
      </div>
      <CopyText name={t('copyText.result')} text={() => resultText(words, title, result)} />
    </Section>
  );
}
