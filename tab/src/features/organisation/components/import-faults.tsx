import type { ImportView } from '@samenhang/shared/api/organisation';
import { IMPORT_FAULTS } from '@samenhang/shared/api/organisation-words';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

/** In what an import contradicts itself, as the server found it, each kind with its count. */
export function ImportFaults({ view }: { readonly view: ImportView }) {
  const { t, format } = useText();
  const { faultCounts = {} } = view;
  const points = IMPORT_FAULTS.flatMap((code) => {
    const count = faultCounts[code] ?? 0;
    const what = t(`importFault.${code}`);
    if (count === 0) return [];
    return [
      count === 1 ? what : t('importFaultCount.times', { what, count: format.number(count) }),
    ];
  });
  return (
    <Notice tone="warning" role="alert" title={t('peopleSend.faultyTitle')}>
      <Paragraph>{t('peopleSend.faulty')}</Paragraph>
      <Points points={points} />
    </Notice>
  );
}
