import type { CycleView } from '@samenhang/shared/api/cycle';
import { newestFirst } from '@samenhang/shared/cycles/recency';
import { Details } from '../../components/details.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { RouteLink } from '../../components/route-link.tsx';
import { Section } from '../../components/section.tsx';
import type { Overview } from '../../features/cycles/api/cycles.ts';
import { useText } from '../../lib/text.ts';
import { NearResults } from './near-results.tsx';

/** Those whose results I may see, the newest first. */
export function withResults(cycles: readonly CycleView[]): CycleView[] {
  return cycles.filter(({ abilities }) => abilities.includes('readResults')).toSorted(newestFirst);
}

/** The results of the last cycle that was released, and a way to those before it. */
export function Released({ overview: { me, cycles } }: { readonly overview: Overview }) {
  const { t, language } = useText();
  const [last, ...earlier] = withResults(cycles);
  if (last === undefined) return null;
  const runs = me.abilities.includes('planCycles');
  return (
    <Section title={t('home.resultsTitle')}>
      <Paragraph>{t('home.results', { cycle: last.title[language] })}</Paragraph>
      <NearResults cycle={last} me={me} />
      {me.abilities.includes('readBoard') && last.audience.unit === null ? (
        <RouteLink to={{ page: 'redesign' }}>{t('home.toBoard')}</RouteLink>
      ) : null}
      {runs || last.keyRecoverableUntil !== null ? (
        <RouteLink to={{ page: 'cycle', cycle: last.id }}>{t('home.aboutCycle')}</RouteLink>
      ) : null}
      {earlier.length === 0 ? null : <Earlier cycles={earlier} runs={runs} />}
    </Section>
  );
}

interface EarlierProps {
  readonly cycles: readonly CycleView[];
  /** Whether how each one went is of interest, too. */
  readonly runs: boolean;
}

function Earlier({ cycles, runs }: EarlierProps) {
  const { t, language, format } = useText();
  return (
    <Details summary={t('home.earlier', { count: cycles.length })}>
      {() =>
        cycles.map(({ id, title, closesAt }) => {
          const named = { cycle: title[language], when: format.month(closesAt) };
          return (
            <div key={id}>
              <RouteLink to={{ page: 'units', cycle: id }}>
                {t('home.earlierResults', named)}
              </RouteLink>
              {runs ? (
                <RouteLink to={{ page: 'cycle', cycle: id }}>
                  {t('home.earlierCycle', named)}
                </RouteLink>
              ) : null}
            </div>
          );
        })
      }
    </Details>
  );
}
