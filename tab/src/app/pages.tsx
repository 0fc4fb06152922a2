import { Suspense, useEffect } from 'react';
import { Page } from '../components/page.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { lazyPage } from '../lib/lazy-page.ts';
import { useNavigation } from '../lib/navigation.tsx';
import type { Route } from '../lib/routes.ts';
import { useText } from '../lib/text.ts';
import { HomePage } from '../pages/home/home-page.tsx';
import { fetchPage, PAGE_FILES } from './page-files.ts';

const AssessmentPage = lazyPage(PAGE_FILES.assessment);
const ResultPage = lazyPage(PAGE_FILES.result);
const UnitPage = lazyPage(PAGE_FILES.unit);
const UnitsPage = lazyPage(PAGE_FILES.units);
const ReviewPage = lazyPage(PAGE_FILES.review);
const ChannelPage = lazyPage(PAGE_FILES.channel);
const ConfigurePage = lazyPage(PAGE_FILES.configure);
const ComparePage = lazyPage(PAGE_FILES.compare);
const CyclePage = lazyPage(PAGE_FILES.cycle);
const MethodPage = lazyPage(PAGE_FILES.method);
const SettingsPage = lazyPage(PAGE_FILES.settings);
const PeoplePage = lazyPage(PAGE_FILES.people);
const RoundsPage = lazyPage(PAGE_FILES.rounds);
const BenchmarksPage = lazyPage(PAGE_FILES.benchmarks);
const LogPage = lazyPage(PAGE_FILES.log);
const RedesignPage = lazyPage(PAGE_FILES.redesign);

/** After the first screen: time to fetch what will be wanted next, also for when we are offline. */
const AT_REST = 1500;
const SOON = ['assessment', 'result', 'unit'] as const;

/** The page that the address names. What the first screen does not show is loaded when wanted. */
export function Pages() {
  const { route, visited } = useNavigation();
  const { language } = useText();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!navigator.onLine) return;
      for (const page of SOON) fetchPage(page, language);
    }, AT_REST);
    return () => clearTimeout(timer);
  }, [language]);
  return (
    // By page, so that another one shows at once that it is on its way.
    <Suspense key={route.page} fallback={<Page>{<Skeleton />}</Page>}>
      <PageOf route={route} visit={visited} />
    </Suspense>
  );
}

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
    // A new visit shows what is new.
    case 'settings':
      return <SettingsPage key={visit} />;
    case 'people':
      return <PeoplePage key={visit} />;
    case 'rounds':
      return <RoundsPage key={visit} />;
    case 'benchmarks':
      return <BenchmarksPage key={visit} />;
    case 'log':
      return <LogPage key={visit} />;
    case 'redesign':
      return <RedesignPage key={visit} />;
    case 'review':
      return <ReviewPage key={route.review} {...route} />;
    case 'channel':
      return <ChannelPage key={`${route.tab} ${visit}`} {...route} />;
    case 'configure':
      return <ConfigurePage key={route.tab} {...route} />;
    case 'compare':
      return <ComparePage key={route.cycle} {...route} />;
    case 'cycle':
      return <CyclePage key={`${route.cycle} ${visit}`} {...route} />;
    case 'unit':
      return <UnitPage key={`${route.cycle} ${route.unit}`} {...route} />;
  }
}
