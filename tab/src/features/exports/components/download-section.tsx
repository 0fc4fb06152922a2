import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { CopyText } from '../../../components/copy-text.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { Words } from '../../../components/words.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { printPage } from '../../../lib/print-page.ts';
import { useText } from '../../../lib/text.ts';
import { withFileWords } from '../file-words.ts';
import type { Order } from '../make-file.ts';
import { FORMATS, fileName } from '../model/formats.ts';
import { type Download, useDownload } from './use-download.ts';

const useStyles = makeStyles({
  // What is not chosen reads as if it could not be, in the grey that Fluent gives it.
  choice: { color: tokens.colorNeutralForeground1 },
});

interface Props {
  /** `below` is asked here. */
  readonly order: Omit<Order, 'wanted'>;
  /** Whether the page shows one role, of which the files are not. */
  readonly besideRole: boolean;
}

/** The result in a file, as exactly what this reader may see, or on paper. */
export function DownloadSection({ order, besideRole }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const backend = useBackend();
  const [below, setBelow] = useState(false);
  const [printed, setPrinted] = useState<'print' | 'noPrint' | null>(null);
  const { about, result } = order;
  const { download, start } = useDownload(async (format) => {
    const { makeFile } = await withFileWords(import('../make-file.ts'));
    const scope = below ? 'below' : 'unit';
    const wanted = { cycle: about.cycle.id, unit: result.unit, scope } as const;
    const file = await makeFile(backend, { ...order, wanted }, format);
    return { name: fileName(result.name, about.cycle.id, format), file };
  });
  return (
    <Section title={t('exports.title')} onScreenOnly>
      <Paragraph>{t('exports.about')}</Paragraph>
      {besideRole ? <Paragraph>{t('exports.besideRole')}</Paragraph> : null}
      <Checkbox
        className={styles.choice}
        label={<Words>{t('exports.below')}</Words>}
        checked={below}
        onChange={(_, { checked }) => setBelow(checked === true)}
      />
      <Actions>
        {FORMATS.map((format) => (
          <ActionButton
            key={format}
            busy={download.state === 'busy' && download.format === format}
            onClick={() => start(format)}
          >
            {t(`exportFormat.${format}`)}
          </ActionButton>
        ))}
        <ActionButton onClick={() => setPrinted(printPage() ? 'print' : 'noPrint')}>
          {t('exports.print')}
        </ActionButton>
      </Actions>
      <div role="status">
        {printed === null ? null : <Paragraph>{t(`exports.${printed}Asked`)}</Paragraph>}
      </div>
      <Progress download={download} />
      {download.state === 'failed' ? (
        <FaultNotice fault={download.fault} onRetry={() => start(download.format)} />
      ) : null}
    </Section>
  );
}

/** Where the file is, for the eye and, politely, for the ear; and a second way to what is a text. */
function Progress({ download }: { readonly download: Download }) {
  const { t } = useText();
  const ready = download.state === 'ready' ? download : null;
  const isText = ready?.format === 'csv' || ready?.format === 'json';
  return (
    <>
      <div role="status">
        {download.state === 'busy' ? <Paragraph quiet>{t('exports.busy')}</Paragraph> : null}
        {ready === null ? null : (
          <>
            <Paragraph>{t('exports.ready', { name: ready.name })}</Paragraph>
            <Paragraph quiet>{t(isText ? 'exports.notSavedText' : 'exports.notSaved')}</Paragraph>
          </>
        )}
      </div>
      {ready !== null && isText ? (
        <CopyText key={ready.name} name={ready.name} text={() => ready.file.text()} />
      ) : null}
    </>
  );
}
