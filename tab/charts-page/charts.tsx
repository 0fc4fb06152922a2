// What the bench opens to mount the charts of a result one by one, with every number of a release.
import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Surface } from '../src/app/surface.tsx';
import { PictureSource } from '../src/charts/picture-source.ts';
import { ActionButton } from '../src/components/buttons.tsx';
import { BenchmarkChart } from '../src/features/benchmarks/components/benchmark-chart.tsx';
import { ScoreTrend } from '../src/features/benchmarks/components/score-trend.tsx';
import { comparatorsOf, organisationsOf } from '../src/features/benchmarks/model/comparators.ts';
import { trendPoints } from '../src/features/benchmarks/model/trend-points.ts';
import { CellStatements } from '../src/features/unit-result/components/cell-statements.tsx';
import { DriversSection } from '../src/features/unit-result/components/drivers-section.tsx';
import { GapsSection } from '../src/features/unit-result/components/gaps-section.tsx';
import { Headline } from '../src/features/unit-result/components/headline.tsx';
import { KeyNumbers } from '../src/features/unit-result/components/key-numbers.tsx';
import { LadderSection } from '../src/features/unit-result/components/ladder-section.tsx';
import { Cells } from '../src/features/unit-result/components/matrix-section.tsx';
import { ScoresSection } from '../src/features/unit-result/components/scores-section.tsx';
import { headlineSentences } from '../src/features/unit-result/model/headline-words.ts';
import { formatter } from '../src/lib/format.ts';
import { loadText, withWords } from '../src/lib/i18n.ts';
import { RESULT_WORDS } from '../src/lib/word-files.ts';

/** Put there by the bench: what the server says of one unit. */
interface Facts {
  readonly instrument: Instrument;
  readonly cycle: CycleView;
  readonly result: UnitResult;
  readonly benchmarks: BenchmarksView;
  readonly released: readonly CycleView[];
  readonly results: readonly (readonly [string, UnitResult])[];
}

declare global {
  // `var`, as that is what adds to the global object's type.
  var facts: Facts;
  /** Milliseconds of every chart by name: mounted for the first time, and once more. */
  var mounts: { readonly first: Record<string, number>; readonly again: Record<string, number> };
}

const { instrument, cycle, result, benchmarks, released, results } = globalThis.facts;
const { group, headline, ladder, byRole } = result;
if (group === null) throw new Error('nothing was released of this unit');
const text = await withWords([RESULT_WORDS], loadText('nl'));
const words = { ...text, format: formatter(text.locale), instrument };
const { earlier } = benchmarks;
const times = { cycle, result, earlier, released, results: new Map(results) };
/** In the order in which a result has them; the last two stand on pages of their own. */
const charts: readonly (readonly [string, ReactNode])[] = [
  ['ladder', <LadderSection key="ladder" words={words} group={group} ladder={ladder} />],
  ['matrix', <Cells key="matrix" {...{ words, group, headline }} onSelect={() => undefined} />],
  ['gaps', <GapsSection key="gaps" words={words} group={group} byRole={byRole} />],
  ['benchmarks', <Benchmarks key="benchmarks" group={group} />],
  [
    'trend',
    <ScoreTrend
      key="trend"
      words={words}
      name="overall"
      points={trendPoints(words, times, 'overall')}
    />,
  ],
  ['drivers', <DriversSection key="drivers" words={words} group={group} />],
  ['scores', <ScoresSection key="scores" words={words} group={group} />],
  [
    'statements',
    <CellStatements key="statements" words={words} group={group} cell="connect.culture" />,
  ],
];

/** The strips by themselves: the words beside them are of a norm, a rank and a passport each. */
function Benchmarks(props: { readonly group: ReleasedGroup }) {
  const comparators = comparatorsOf(words, benchmarks);
  const passports = organisationsOf(benchmarks).map(({ norm }) => norm.passport);
  return <BenchmarkChart {...props} {...{ words, comparators, passports }} />;
}

/** What stands above every chart of a result: sentences, their numbers folded away, a button. */
const opening = (
  <>
    <Headline sentences={headlineSentences(words, { result, group, roles: null })}>
      <KeyNumbers words={words} group={group} facts={result} />
    </Headline>
    <ActionButton weight="subtle" onClick={() => undefined}>
      {cycle.id}
    </ActionButton>
  </>
);

let show: (count: number) => void = () => undefined;

function Page() {
  const [count, setCount] = useState(0);
  show = (next) => flushSync(() => setCount(next));
  return (
    <Surface theme="default" text={text}>
      <PictureSource.Provider value={source}>
        {opening}
        {charts.slice(0, count).map(([, chart]) => chart)}
      </PictureSource.Provider>
    </Surface>
  );
}

const source = () => cycle.id;

/** One chart after the other, under those that are there already. */
function mountAll(): Record<string, number> {
  show(0);
  const took = charts.map(([name], place) => {
    const from = performance.now();
    show(place + 1);
    // Asking for a size has the browser work out style and layout now.
    document.body.getBoundingClientRect();
    return [name, performance.now() - from];
  });
  return Object.fromEntries(took);
}

flushSync(() => createRoot(document.getElementById('root') ?? document.body).render(<Page />));
// The opening is drawn: from here on it is the charts alone.
requestAnimationFrame(() =>
  setTimeout(() => {
    globalThis.mounts = { first: mountAll(), again: mountAll() };
  }),
);
