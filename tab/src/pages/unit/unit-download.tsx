import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { DownloadSection } from '../../features/exports/components/download-section.tsx';
import { useBackend } from '../../lib/backend.ts';
import { useWording } from '../../words/use-wording.ts';
import { whoseResult } from '../../words/whose-result.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly data: UnitData;
  readonly group: ReleasedGroup;
  readonly besideRole?: boolean;
}

/** The result in a file; what it says in words is put together only when a file is asked for. */
export default function UnitDownload({ data, group, besideRole = false }: Props) {
  const backend = useBackend();
  const words = useWording(data.instrument);
  const result = data.above ?? data.result;
  const narrative = async () =>
    (await import('./unit-narrative.ts')).narrativeOf(backend, words, data, group);
  const about = {
    unit: whoseResult(words, data.result),
    cycle: data.cycle,
    today: new Date().toISOString(),
  };
  return <DownloadSection order={{ words, about, result, narrative }} besideRole={besideRole} />;
}
