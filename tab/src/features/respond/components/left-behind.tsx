import type { CycleView } from '@samenhang/shared/api/cycle';
import { useEffect, useState } from 'react';
import { Notice } from '../../../components/notice.tsx';
import { Words } from '../../../components/words.tsx';
import { useText } from '../../../lib/text.ts';
import type { LeftDrafts } from '../device/clear-closed.ts';

interface Left {
  readonly cycle: CycleView;
  /** Whether it is deleted; `null` until that is known. */
  readonly gone: boolean | null;
}

/**
 * What this device kept for cycles that the server says are over was never sent, and cannot be read
 * any more: it goes, and that is told.
 */
export function LeftBehind({ cycles }: { readonly cycles: readonly CycleView[] }) {
  const { t, language } = useText();
  return useLeft(cycles).map(({ cycle: { id, title }, gone }) => (
    <Notice key={id} role="status" tone="warning" title={t('closed.leftTitle')}>
      <Words>{t('closed.left', { cycle: title[language] })}</Words>
      {gone === null ? null : <Words>{t(gone ? 'closed.leftGone' : 'closed.leftStays')}</Words>}
    </Notice>
  ));
}

/** Told before it is deleted: once it is, nobody finds it again. */
function useLeft(given: readonly CycleView[]): readonly Left[] {
  const [left, setLeft] = useState<readonly Left[]>([]);
  const [cycles, setCycles] = useState(given);
  if (namesOf(cycles) !== namesOf(given)) setCycles(given);
  useEffect(() => {
    let current = true;
    const clear = async () => {
      const found = await findWhenWanted(cycles);
      if (!current || found.cycles.length === 0) return;
      setLeft((all) => told(all, found, null));
      const gone = await found.clear().then(
        () => true,
        () => false,
      );
      setLeft((all) => told(all, found, gone));
    };
    clear().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [cycles]);
  return left;
}

/** Whoever shows this makes a new list every time, of the same cycles. */
function namesOf(cycles: readonly CycleView[]): string {
  return cycles.map(({ id, state }) => `${id} ${state}`).join();
}

function told(all: readonly Left[], found: LeftDrafts, gone: Left['gone']): readonly Left[] {
  const others = all.filter(({ cycle }) => !found.cycles.some(({ id }) => id === cycle.id));
  return [...others, ...found.cycles.map((cycle) => ({ cycle, gone }))];
}

/** Read after the first screen. */
async function findWhenWanted(cycles: readonly CycleView[]): Promise<LeftDrafts> {
  const { leftOfClosed } = await import('../device/clear-closed.ts');
  return leftOfClosed(cycles);
}
