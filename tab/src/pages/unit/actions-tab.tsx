import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { ToDo } from '../../features/actions/components/to-do.tsx';
import { DriversSection } from '../../features/unit-result/components/drivers-section.tsx';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly data: UnitData;
  readonly group: ReleasedGroup;
}

/** What to do about it: what was chosen, where there is most to win, and what to let go of. */
export default function ActionsTab({ data: { cycle, result, instrument }, group }: Props) {
  const words = useWording(instrument);
  const { abilities, unit, name } = result;
  return (
    <ToDo
      words={words}
      cycle={cycle.id}
      unit={unit}
      name={name}
      group={group}
      mayChoose={abilities.includes('choosePicks')}
    >
      {group.details === null ? null : <DriversSection words={words} group={group} />}
    </ToDo>
  );
}
