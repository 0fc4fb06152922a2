import type { CycleView } from '@samenhang/shared/api/cycle';
import { useEffect, useState } from 'react';
import { Notice } from '../../../components/notice.tsx';
import { useText } from '../../../lib/text.ts';

/**
 * What this device kept for cycles that the server says are over was never sent, and cannot be read
 * any more: it goes, and that is told.
 */
export function LeftBehind({ cycles }: { readonly cycles: readonly CycleView[] }) {
  const { t, language } = useText();
  const [left, setLeft] = useState<readonly CycleView[]>([]);
  useEffect(() => {
    let current = true;
    clearWhenWanted(cycles)
      .then((found) => {
        if (current && found.length > 0) setLeft(found);
      })
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [cycles]);
  return left.map(({ id, title }) => (
    <Notice key={id} role="status" tone="warning" title={t('closed.leftTitle')}>
      {t('closed.left', { cycle: title[language] })}
    </Notice>
  ));
}

/** Read after the first screen. */
async function clearWhenWanted(cycles: readonly CycleView[]): Promise<readonly CycleView[]> {
  const { clearClosed } = await import('../device/clear-closed.ts');
  return clearClosed(cycles);
}
