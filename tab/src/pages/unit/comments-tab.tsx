import { CommentsSection } from '../../features/comments/components/comments-section.tsx';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly data: UnitData;
  readonly onCount: (count: number) => void;
}

/** What people wrote, per question. */
export default function CommentsTab({ data: { cycle, result, instrument }, onCount }: Props) {
  const words = useWording(instrument);
  return (
    <CommentsSection
      words={words}
      unit={result.unit}
      cycle={cycle}
      mayRedact={result.abilities.includes('redactComments')}
      onCount={onCount}
    />
  );
}
