import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { PageHeading } from '../../components/page-heading.tsx';
import { NameLink } from '../../components/route-link.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { Measured } from '../../features/unit-result/components/measured.tsx';
import { RoleViews } from '../../features/unit-result/components/role-views.tsx';
import { factLine, headingOf } from '../../features/unit-result/model/fact-words.ts';
import type { Shown } from '../../features/unit-result/model/shown.ts';
import { lazyPage } from '../../lib/lazy-page.ts';
import { OUTLOOK_WORDS } from '../../lib/part-word-files.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { REVIEW_WORDS } from '../../lib/word-files.ts';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';
import type { UnitPart } from './unit-bar.tsx';

const UnitMeeting = lazyPage({
  module: () => import('./unit-meeting.tsx'),
  words: [REVIEW_WORDS, OUTLOOK_WORDS],
});
const UnitShare = lazy(() => import('./unit-share.tsx'));

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
  },
  opened: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    marginBlock: tokens.spacingVerticalS,
    '@media print': { display: 'none' },
  },
  onScreen: { '@media print': { display: 'none' } },
});

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  readonly data: UnitData;
  readonly shown: Shown | null;
  /** What was opened from the bar. */
  readonly opened: UnitPart | null;
}

/** Whose numbers these are, of when, of how many people; whose part is shown; and how to read them. */
export function UnitHeader({ route, data, shown, opened }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const words = useWording(data.instrument);
  const { cycle, result, above } = data;
  const { group } = above ?? result;
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <PageHeading>{headingOf(words, result)}</PageHeading>
        <RoleViews words={words} result={result} route={route} />
      </div>
      <div className={styles.line}>
        <div>
          <Measured cycle={cycle} facts={factLine(words, result, shown?.group ?? group)} />
        </div>
        <div className={styles.onScreen}>
          <NameLink to={{ page: 'method' }}>{t('unit.howToRead')}</NameLink>
        </div>
      </div>
      {opened === null ? null : (
        <div className={styles.opened}>
          <Suspense fallback={<Skeleton />}>
            {opened === 'meeting' ? (
              <UnitMeeting cycle={route.cycle} unit={route.unit} unitName={result.name} />
            ) : (
              <UnitShare route={route} data={data} besideRole={shown?.roles != null} />
            )}
          </Suspense>
        </div>
      )}
    </header>
  );
}
