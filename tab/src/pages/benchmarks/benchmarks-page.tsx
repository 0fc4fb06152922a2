import { useCallback, useState } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { readYardsticks, type Yardsticks } from '../../features/benchmarks/api/norms.ts';
import { NormImport } from '../../features/benchmarks/components/norm-import.tsx';
import { NormList } from '../../features/benchmarks/components/norm-list.tsx';
import { PoolMembership } from '../../features/benchmarks/components/pool-membership.tsx';
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx';
import { useBackend } from '../../lib/backend.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { useWording } from '../../words/use-wording.ts';

/** What results are laid beside: norms, and the pool. */
export default function BenchmarksPage() {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(useCallback(() => readYardsticks(backend), [backend]));
  return (
    <SettingsFrame room="benchmarks" title={t('normsPage.title')}>
      <Paragraph>{t('normsPage.intro')}</Paragraph>
      <Loaded state={state} onRetry={again}>
        {(yardsticks) => <Content first={yardsticks} />}
      </Loaded>
    </SettingsFrame>
  );
}

function Content({ first }: { readonly first: Yardsticks }) {
  const backend = useBackend();
  const words = useWording(first.instrument);
  const [norms, setNorms] = useState(first.norms);
  const readAnew = async () => {
    const read = await readYardsticks(backend);
    if (read.ok) setNorms(read.body.norms);
  };
  return (
    <>
      <NormList words={words} norms={norms} />
      <NormImport onImported={() => void readAnew()} />
      <PoolMembership words={words} pool={first.pool} />
    </>
  );
}
