import { PATHS } from '@samenhang/shared/api/paths';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { Suspense, useEffect } from 'react';
import { Page } from '../components/page.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { Backend } from '../lib/backend.ts';
import { withLogWords, withMethodWords, withResultWords } from '../lib/i18n.ts';
import { readInstrument } from '../lib/instrument.ts';
import { lazyPage } from '../lib/lazy-page.ts';
import { useNavigation } from '../lib/navigation.tsx';
import type { Route } from '../lib/routes.ts';
import { HomePage } from '../pages/home/home-page.tsx';

const assessment = () => import('../pages/assessment/assessment-page.tsx');
const result = () => import('../pages/own-result/own-result-page.tsx');
const unit = () => withResultWords(import('../pages/unit/unit-page.tsx'));
const units = () => withResultWords(import('../pages/units/units-page.tsx'));
const compare = () => withResultWords(import('../pages/compare/compare-page.tsx'));
const method = () => withMethodWords(import('../pages/method/method-page.tsx'));
const log = () => withLogWords(withResultWords(import('../pages/log/log-page.tsx')));
const cycle = () => withResultWords(import('../pages/cycle/cycle-page.tsx'));
const AssessmentPage = lazyPage(assessment);
const ResultPage = lazyPage(result);
const UnitPage = lazyPage(unit);
const UnitsPage = lazyPage(units);
const ComparePage = lazyPage(compare);
const CyclePage = lazyPage(cycle);
const MethodPage = lazyPage(method);
const LogPage = lazyPage(log);

const SCRIPTS = { assessment, result, unit, units, compare, cycle, method, log } as const;

/** Fetches the page that a visit begins with, while the host is still asked for the person. */
export function preloadPage({ page }: Route): void {
  if (page !== 'home') SCRIPTS[page]().catch(ignore);
}

/** Fetches what the first page shows, while page and words are still on their way. */
export function preloadData(route: Route, backend: Backend): void {
  void backend.recall(PATHS.cycles());
  if (route.page === 'unit') {
    void backend.recall(PATHS.result(route.cycle, route.unit));
    void backend.recall(PATHS.benchmarks(route.cycle, route.unit));
  }
  if (route.page === 'home') void backend.recall(PATHS.me());
  // Most likely that of the cycle, which is not known yet.
  else void readInstrument(backend, CURRENT_INSTRUMENT_VERSION);
}

/** After the first screen: time to fetch what will be wanted next, also for when we are offline. */
const AT_REST = 1500;

/** The page that the address names. What the first screen does not show is loaded when wanted. */
export function Pages() {
  const { route, visited } = useNavigation();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (navigator.onLine) Promise.all([assessment(), result(), unit()]).catch(ignore);
    }, AT_REST);
    return () => clearTimeout(timer);
  }, []);
  return (
    // By page, so that another one shows at once that it is on its way.
    <Suspense key={route.page} fallback={<Page>{<Skeleton />}</Page>}>
      <PageOf route={route} visit={visited} />
    </Suspense>
  );
}

/** Whoever opens the page later asks again, and sees what went wrong. */
function ignore() {}

function PageOf({ route, visit }: { readonly route: Route; readonly visit: number }) {
  switch (route.page) {
    case 'home':
      // A new visit shows what is new.
      return <HomePage key={visit} {...route} />;
    case 'assessment':
      return <AssessmentPage key={route.cycle} {...route} />;
    case 'result':
      return <ResultPage key={route.cycle} {...route} />;
    case 'units':
      return <UnitsPage key={route.cycle} {...route} />;
    case 'method':
      return <MethodPage />;
    case 'log':
      // A new visit shows what is new.
      return <LogPage key={visit} />;
    case 'compare':
      return <ComparePage key={route.cycle} {...route} />;
    case 'cycle':
      return <CyclePage key={`${route.cycle} ${visit}`} {...route} />;
    case 'unit':
      return <UnitPage key={`${route.cycle} ${route.unit}`} {...route} />;
  }
}
