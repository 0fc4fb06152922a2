import { PageHeading } from '../../components/page-heading.tsx';
import { Headline } from '../../features/results/components/headline.tsx';
import { headlineSentences } from '../../features/results/model/headline.ts';
import { shownOf } from '../../features/results/model/shown.ts';
import type { Route } from '../../lib/routes.ts';
import { useWording } from '../../lib/score-words.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  readonly data: UnitData;
}

export function UnitContent({ route, data }: Props) {
  const words = useWording(data.instrument);
  const shown = shownOf(data.result, route.view);
  return (
    <>
      <PageHeading>{data.result.name}</PageHeading>
      {shown === null ? null : (
        <Headline sentences={headlineSentences(words, shown, data.ladder?.holds ?? null)} />
      )}
    </>
  );
}
