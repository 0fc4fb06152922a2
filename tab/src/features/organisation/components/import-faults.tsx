import type { ImportView } from '@samenhang/shared/api/organisation';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { useText } from '../../../lib/text.ts';
import { importFaultRows } from '../model/import-fault-rows.ts';

/** In what an import contradicts itself, as the server found it: each kind, where, and what to do. */
export function ImportFaults({ view }: { readonly view: ImportView }) {
  const { t, format } = useText();
  const heads = [
    t('importFaultTable.name'),
    t('importFaultTable.where'),
    t('importFaultTable.mend'),
  ];
  return (
    <>
      <Notice tone="warning" role="alert" title={t('peopleSend.faultyTitle')}>
        <Paragraph>{t('peopleSend.faulty')}</Paragraph>
      </Notice>
      <PlainTable
        name={t('importFaultTable.name')}
        heads={heads}
        rows={importFaultRows(view, { t, format })}
      />
    </>
  );
}
