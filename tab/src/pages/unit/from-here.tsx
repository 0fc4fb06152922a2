import type { Me } from '@samenhang/shared/api/me';
import { PATHS } from '@samenhang/shared/api/paths';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { useEffect, useState } from 'react';
import { ToDo } from '../../features/actions/components/to-do.tsx';
import { CommentsSection } from '../../features/comments/components/comments-section.tsx';
import { DriversSection } from '../../features/results/components/drivers-section.tsx';
import { useBackend } from '../../lib/backend.ts';
import { useWording } from '../../lib/use-wording.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly data: UnitData;
  readonly group: ReleasedGroup;
}

/** What to do about it: where there is most to win, what to let go of, and what people wrote. */
export default function FromHere({ data: { cycle, result, instrument }, group }: Props) {
  const words = useWording(instrument);
  const mayRedact = useIsHr();
  const place = { words, cycle: cycle.id, unit: result.unit };
  return (
    <>
      {group.details === null ? null : <DriversSection words={words} group={group} />}
      <ToDo {...place} group={group} />
      <CommentsSection {...place} mayRedact={mayRedact} />
    </>
  );
}

/** Whether the reader is HR; as long as that is not known, not. */
function useIsHr(): boolean {
  const backend = useBackend();
  const [isHr, setIsHr] = useState(false);
  useEffect(() => {
    void backend.recall<Me>(PATHS.me()).then((me) => {
      setIsHr(me.ok && me.body.accessRoles.includes('hr-admin'));
    });
  }, [backend]);
  return isHr;
}
