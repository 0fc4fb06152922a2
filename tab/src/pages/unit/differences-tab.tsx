import { GapsSection } from '../../features/unit-result/components/gaps-section.tsx';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';

/** How differently roles see it, and on what opinions differ whatever the role. */
export default function DifferencesTab({ data }: { readonly data: UnitData }) {
  const words = useWording(data.instrument);
  const { group, byRole } = data.above ?? data.result;
  return group === null ? null : <GapsSection words={words} group={group} byRole={byRole} />;
}
