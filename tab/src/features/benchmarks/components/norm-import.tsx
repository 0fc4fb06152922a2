import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { isProblem } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { faultSentences } from '../model/norm-fields.ts';
import { NormFile } from './norm-file.tsx';
import { NormForm } from './norm-form.tsx';
import { type ImportState, useNormImport } from './use-norm-import.ts';

/** Imports a norm: a file fills the form in, or somebody does. */
export function NormImport({ onImported }: { readonly onImported: () => void }) {
  const { t } = useText();
  const { draft, change, state, send, replace } = useNormImport(onImported);
  return (
    <Section title={t('normImport.title')} onScreenOnly>
      <Paragraph>{t('normImport.about')}</Paragraph>
      <NormFile onRead={change} />
      <NormForm draft={draft} onChange={change} />
      <Actions>
        <ActionButton weight="primary" busy={state.at === 'sending'} onClick={send}>
          {t('normImport.send')}
        </ActionButton>
      </Actions>
      <Outcome state={state} onRetry={send} onReplace={replace} />
    </Section>
  );
}

interface OutcomeProps {
  readonly state: ImportState;
  readonly onRetry: () => void;
  readonly onReplace: () => void;
}

function Outcome({ state, onRetry, onReplace }: OutcomeProps) {
  const { t, format } = useText();
  switch (state.at) {
    case 'filling':
    case 'sending':
      return null;
    case 'imported':
      return <Notice role="status">{t('normImport.done')}</Notice>;
    case 'unfilled':
      return (
        <Notice role="alert" tone="warning" title={t('normFault.title')}>
          {t('normFault.unfilled', { fields: format.list(state.fields) })}
        </Notice>
      );
    case 'unread':
      return (
        <Notice role="alert" tone="warning" title={t('normFault.title')}>
          <Points
            points={state.faults.map(({ code, line, value }) =>
              t(`normFault.${code}`, { line, value }),
            )}
          />
        </Notice>
      );
    case 'refused':
      return <Refused {...state} onRetry={onRetry} onReplace={onReplace} />;
  }
}

type RefusedProps = Extract<ImportState, { at: 'refused' }> & Omit<OutcomeProps, 'state'>;

function Refused({ fault, onRetry, onReplace }: RefusedProps) {
  const words = useText();
  const { t } = words;
  if (isProblem(fault, 'etag_mismatch')) {
    return (
      <Notice role="alert" tone="warning" title={t('normImport.existsTitle')}>
        <Paragraph>{t('normImport.exists')}</Paragraph>
        <Actions>
          <ActionButton onClick={onReplace}>{t('normImport.replace')}</ActionButton>
        </Actions>
      </Notice>
    );
  }
  const fields = fault.kind === 'problem' ? (fault.fields ?? []) : [];
  if (fields.length === 0) return <FaultNotice fault={fault} onRetry={onRetry} />;
  return (
    <Notice role="alert" tone="warning" title={t('normFault.title')}>
      <Points points={faultSentences(words, fields)} />
    </Notice>
  );
}
