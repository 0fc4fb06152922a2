import { Paragraph } from '../../components/paragraph.tsx';
import { Headline } from '../../features/unit-result/components/headline.tsx';
import { KeyNumbers } from '../../features/unit-result/components/key-numbers.tsx';
import { ScoresSection } from '../../features/unit-result/components/scores-section.tsx';
import { roleNames } from '../../features/unit-result/model/difference-words.ts';
import { roleSentences } from '../../features/unit-result/model/role-words.ts';
import type { Shown } from '../../features/unit-result/model/shown.ts';
import { useText } from '../../lib/text.ts';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly data: UnitData;
  readonly shown: Shown;
}

/** What one group of roles answered: the scores alone, as no more is published of a role, beside everybody. */
export function RoleContent({ data, shown }: Props) {
  const { t } = useText();
  const words = useWording(data.instrument);
  const { group, roles } = shown;
  if (group === null) return null;
  const named = roleNames(words, roles ?? []);
  const everybody = data.result.group;
  return (
    <>
      <Headline sentences={roleSentences(words, shown, { roles: named, everybody })}>
        <Paragraph quiet wide>
          {t('unit.roleOnly', { roles: named })}
        </Paragraph>
        <KeyNumbers words={words} group={group} facts={null} />
      </Headline>
      <ScoresSection
        words={words}
        group={group}
        {...(everybody !== null && { beside: { group: everybody, roles: named } })}
      />
    </>
  );
}
