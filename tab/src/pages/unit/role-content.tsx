import { lazy, Suspense } from 'react';
import { Beside } from '../../components/beside.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { Headline } from '../../features/results/components/headline.tsx';
import { KeyNumbers } from '../../features/results/components/key-numbers.tsx';
import { ScoresSection } from '../../features/results/components/scores-section.tsx';
import { roleNames } from '../../features/results/model/difference-words.ts';
import { headlineSentences } from '../../features/results/model/headline.ts';
import type { Shown } from '../../features/results/model/shown.ts';
import { useText } from '../../lib/text.ts';
import { useWording } from '../../lib/use-wording.ts';
import type { UnitData } from './read-unit.ts';

const ToTake = lazy(() => import('./to-take.tsx'));

interface Props {
  readonly data: UnitData;
  readonly shown: Shown;
}

/** What one group of roles answered: the scores alone, as no more is published of a role. */
export function RoleContent({ data, shown }: Props) {
  const { t } = useText();
  const words = useWording(data.instrument);
  const { group, roles } = shown;
  if (group === null) return null;
  const everybody = data.result.group;
  return (
    <>
      <Beside
        words={
          <Headline sentences={headlineSentences(words, shown)}>
            <Paragraph quiet>
              {t('unit.roleOnly', { roles: roleNames(words, roles ?? []) })}
            </Paragraph>
            <KeyNumbers words={words} group={group} facts={null} />
          </Headline>
        }
      >
        <ScoresSection words={words} group={group} />
      </Beside>
      {everybody === null ? null : (
        <Suspense fallback={<Skeleton />}>
          <ToTake data={data} group={everybody} besideRole />
        </Suspense>
      )}
    </>
  );
}
