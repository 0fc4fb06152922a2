import { lazy, Suspense } from 'react';
import { Beside } from '../../components/beside.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { Care } from '../../features/unit-result/components/care.tsx';
import { GapsSection } from '../../features/unit-result/components/gaps-section.tsx';
import { Headline } from '../../features/unit-result/components/headline.tsx';
import { KeyNumbers } from '../../features/unit-result/components/key-numbers.tsx';
import { LadderSection } from '../../features/unit-result/components/ladder-section.tsx';
import { MatrixSection } from '../../features/unit-result/components/matrix-section.tsx';
import { Reflection } from '../../features/unit-result/components/reflection.tsx';
import { ScoresSection } from '../../features/unit-result/components/scores-section.tsx';
import { headlineSentences } from '../../features/unit-result/model/headline-words.ts';
import { reasonFor } from '../../features/unit-result/model/reason.ts';
import { useNavigation } from '../../lib/navigation.tsx';
import type { Route } from '../../lib/routes.ts';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';

const BesideOthers = lazy(() => import('./beside-others.tsx'));
const FromHere = lazy(() => import('./from-here.tsx'));
const UnitDownload = lazy(() => import('./unit-download.tsx'));

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  readonly data: UnitData;
}

/** The result of everybody: its own, or the one that stands for it with the reason why. */
export function WholeContent({ route, data }: Props) {
  const { go } = useNavigation();
  const words = useWording(data.instrument);
  const result = data.above ?? data.result;
  const { group, headline, byRole } = result;
  const reason = reasonFor(words, data.result);
  if (group === null) {
    return (
      <>
        <Headline sentences={reason} />
        <Reflection words={words} />
      </>
    );
  }
  const facts = headlineSentences(words, { result, group, roles: null });
  const sentences = data.above === null ? facts : [...reason, ...facts];
  return (
    <>
      <Care words={words} group={group} />
      <Beside
        words={
          <Headline sentences={sentences}>
            <KeyNumbers words={words} group={group} facts={result} />
          </Headline>
        }
      >
        {group.details === null ? (
          <ScoresSection words={words} group={group} />
        ) : (
          <LadderSection words={words} group={group} ladder={result.ladder} />
        )}
      </Beside>
      {group.details === null ? null : (
        <MatrixSection
          words={words}
          group={group}
          headline={headline}
          onSelect={(cell) => go({ ...route, cell })}
        />
      )}
      <GapsSection words={words} group={group} byRole={byRole} />
      <Suspense fallback={<Skeleton />}>
        <BesideOthers data={data} group={group} />
        <FromHere data={data} group={group} />
        <UnitDownload data={data} group={group} />
      </Suspense>
    </>
  );
}
