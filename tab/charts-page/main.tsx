// What the bench opens to mount one section of a result at a time, with every number of a release.
import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { UnitResult } from '@samenhang/shared/api/result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Surface } from '../src/app/surface.tsx';
import { NumbersTable } from '../src/charts/numbers.tsx';
import { PictureSource } from '../src/charts/picture-source.ts';
import { Paragraph } from '../src/components/paragraph.tsx';
import { Section } from '../src/components/section.tsx';
import { BenchmarksSection } from '../src/features/benchmarks/components/benchmarks-section.tsx';
import { OverallTrend } from '../src/features/benchmarks/components/overall-trend.tsx';
import { trendPoints } from '../src/features/benchmarks/model/trend-points.ts';
import { CellStatements } from '../src/features/results/components/cell-statements.tsx';
import { DriversSection } from '../src/features/results/components/drivers-section.tsx';
import { GapsSection } from '../src/features/results/components/gaps-section.tsx';
import { LadderSection } from '../src/features/results/components/ladder-section.tsx';
import { MatrixSection } from '../src/features/results/components/matrix-section.tsx';
import { ScoresSection } from '../src/features/results/components/scores-section.tsx';
import { formatter } from '../src/lib/format.ts';
import { loadText, withResultWords } from '../src/lib/i18n.ts';

/** Put there by the bench: what the server says of one unit, and which section to mount. */
interface Facts {
  readonly section: string;
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
  var mounts: { readonly firstMs: number; readonly againMs: number };
}

const { section, instrument, cycle, result, benchmarks, released, results } = globalThis.facts;
const { group, headline, ladder, byRole } = result;
if (group === null) throw new Error('nothing was released of this unit');
const text = await withResultWords(loadText('nl'));
const words = { ...text, format: formatter(text.locale), instrument };
const { earlier } = benchmarks;
const times = { cycle, result, earlier, released, results: new Map(results) };
const sections: Readonly<Record<string, () => ReactNode>> = {
  ladder: () => <LadderSection words={words} group={group} ladder={ladder} />,
  matrix: () => (
    <MatrixSection words={words} group={group} headline={headline} onSelect={() => undefined} />
  ),
  statements: () => <CellStatements words={words} group={group} cell="connect.culture" />,
  gaps: () => <GapsSection words={words} group={group} byRole={byRole} />,
  benchmarks: () => <BenchmarksSection words={words} group={group} benchmarks={benchmarks} />,
  trend: () => (
    <OverallTrend words={words} notes={[]} points={trendPoints(words, times)}>
      {null}
    </OverallTrend>
  ),
  drivers: () => <DriversSection words={words} group={group} />,
  // Words and a table that is folded away, as every section has them: what is not the drawing.
  bare: () => (
    <Section title={section}>
      <Paragraph>{section}</Paragraph>
      <NumbersTable show={section} caption={section} columns={['a', 'b']} rows={[['1', '2']]} />
    </Section>
  ),
  scores: () => <ScoresSection words={words} group={group} />,
};

const root = createRoot(document.getElementById('root') ?? document.body);
const show = (what: ReactNode) =>
  flushSync(() =>
    root.render(
      <Surface theme="default" text={text}>
        <h1>{section}</h1>
        <PictureSource.Provider value="bench">{what}</PictureSource.Provider>
      </Surface>,
    ),
  );
show(null);

function mount(): number {
  const from = performance.now();
  show(sections[section]?.());
  // Asking for a size has the browser work out style and layout now.
  document.body.getBoundingClientRect();
  return performance.now() - from;
}

// The framework has started and its first frame is drawn: from here on it is the section alone.
requestAnimationFrame(() =>
  setTimeout(() => {
    const firstMs = mount();
    show(null);
    globalThis.mounts = { firstMs, againMs: mount() };
  }),
);
