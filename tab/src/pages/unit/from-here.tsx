import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { ToDo } from '../../features/actions/components/to-do.tsx';
import { CommentsSection } from '../../features/comments/components/comments-section.tsx';
import { DriversSection } from '../../features/unit-result/components/drivers-section.tsx';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly data: UnitData;
  readonly group: ReleasedGroup;
}

/** What to do about it: where there is most to win, what to let go of, and what people wrote. */
export default function FromHere({ data: { cycle, result, instrument }, group }: Props) {
  const words = useWording(instrument);
  const { abilities } = result;
  const place = { words, unit: result.unit };
  return (
    <>
      {group.details === null ? null : <DriversSection words={words} group={group} />}
      <ToDo
        {...place}
        cycle={cycle.id}
        group={group}
        mayChoose={abilities.includes('choosePicks')}
      />
      <CommentsSection {...place} cycle={cycle} mayRedact={abilities.includes('redactComments')} />
    </>
  );
}
