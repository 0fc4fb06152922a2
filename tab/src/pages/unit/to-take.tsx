import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { TakeAlong } from '../../features/exports/components/take-along.tsx';
import { useBackend } from '../../lib/backend.ts';
import { useWording } from '../../lib/use-wording.ts';
import { whoseResult } from '../../lib/whose-result.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly data: UnitData;
  readonly group: ReleasedGroup;
  readonly besideRole?: boolean;
}

/** The result in a file; what it says in words is put together only when a file is asked for. */
export default function ToTake({ data, group, besideRole = false }: Props) {
  const backend = useBackend();
  const words = useWording(data.instrument);
  const result = data.above ?? data.result;
  const told = async () => (await import('./told.ts')).toldOf(backend, words, data, group);
  const about = {
    unit: whoseResult(words, data.result),
    cycle: data.cycle,
    today: new Date().toISOString(),
  };
  return <TakeAlong order={{ words, about, result, told }} besideRole={besideRole} />;
}
