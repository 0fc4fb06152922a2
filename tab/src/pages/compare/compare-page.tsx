import type { CycleView } from '@samenhang/shared/api/cycle';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { useCallback, useMemo, useState } from 'react';
import { PictureSource } from '../../charts/picture-source.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Points, Section } from '../../components/section.tsx';
import { Columns } from '../../components/text-columns.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { readCycle } from '../../features/cycles/api/cycles.ts';
import { readUnitResult } from '../../features/unit-result/api/unit-result.ts';
import { Measured } from '../../features/unit-result/components/measured.tsx';
import { PrintFoot } from '../../features/unit-result/components/print-foot.tsx';
import { headlineSentences } from '../../features/unit-result/model/headline-words.ts';
import { shownOf } from '../../features/unit-result/model/shown.ts';
import { sourceOf } from '../../features/unit-result/model/source-line.ts';
import { COMPARED } from '../../features/units/components/compare-bar.tsx';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';
import { useBackend } from '../../lib/backend.ts';
import { readInstrument } from '../../lib/instrument.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { type Loading, useLoad } from '../../lib/use-load.ts';
import { useWording } from '../../words/use-wording.ts';
import { ComparedTable } from './compared-table.tsx';

type Props = Extract<Route, { page: 'compare' }>;

interface Compared {
  readonly cycle: CycleView;
  readonly instrument: Instrument;
  readonly results: readonly UnitResult[];
}

/** Two to four units side by side, each as far as its own release goes. */
export default function ComparePage({ cycle, units }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const shown = useShown(units);
  const { state, again } = useLoad(
    useCallback(() => readCompared(backend, cycle, shown), [backend, cycle, shown]),
  );
  return (
    <Page before={<WayBack to={{ page: 'units', cycle }}>{t('compare.back')}</WayBack>} wide>
      <PageHeading>{t('compare.title')}</PageHeading>
      <Loaded state={useWhileLoading(state)} onRetry={again}>
        {(compared) => <Content {...compared} units={shown} />}
      </Loaded>
    </Page>
  );
}

/** Each unit once, and no more than fit; the same list for as long as the address names the same. */
function useShown(units: readonly string[]): readonly string[] {
  const names = [...new Set(units)].slice(0, COMPARED.most).join('/');
  return useMemo(() => names.split('/').filter((unit) => unit !== ''), [names]);
}

/** What stood there stays until the next has come, so that the table does not go and come again. */
function useWhileLoading<T>(state: Loading<T>): Loading<T> {
  const [last, setLast] = useState<Loading<T>>(state);
  if (state.status !== 'loading' && state !== last) setLast(state);
  return state.status === 'loading' && last.status === 'ready' ? last : state;
}

function Content({
  cycle,
  instrument,
  results,
  units,
}: Compared & { readonly units: readonly string[] }) {
  const { t, format } = useText();
  const words = useWording(instrument);
  const source = sourceOf(words, cycle, [format.list(results.map(({ name }) => name))]);
  return (
    <>
      <Measured cycle={cycle} />
      <Paragraph>{t('compare.intro')}</Paragraph>
      <Section title={t('compare.table')}>
        <PictureSource.Provider value={() => source}>
          <ComparedTable words={words} cycle={cycle.id} units={units} results={results} />
        </PictureSource.Provider>
      </Section>
      <Columns>
        {results.map((result) => {
          const shown = shownOf(result, undefined);
          return shown === null ? null : (
            <Section key={result.unit} title={result.name}>
              <Points points={headlineSentences(words, shown).map(({ text }) => text)} />
            </Section>
          );
        })}
      </Columns>
      <PrintFoot source={source} />
    </>
  );
}

async function readCompared(backend: Backend, id: string, units: readonly string[]) {
  const [cycle, ...replies] = await Promise.all([
    readCycle(backend, id),
    ...units.map((unit) => readUnitResult(backend, id, unit)),
  ]);
  if (!cycle.ok) return cycle;
  const results: UnitResult[] = [];
  for (const reply of replies) {
    if (!reply.ok) return reply;
    results.push(reply.body);
  }
  const instrument = await readInstrument(backend, cycle.body.instrumentVersion);
  if (!instrument.ok) return instrument;
  const body = { cycle: cycle.body, instrument: instrument.body, results };
  return { ok: true, body, etag: null } satisfies Reply<Compared>;
}
