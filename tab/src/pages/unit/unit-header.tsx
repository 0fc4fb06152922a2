import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { Actions } from '../../components/actions.tsx';
import { ActionButton, LinkButton } from '../../components/buttons.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { Measured } from '../../features/unit-result/components/measured.tsx';
import { RoleViews } from '../../features/unit-result/components/role-views.tsx';
import { factLine, headingOf } from '../../features/unit-result/model/fact-words.ts';
import type { Shown } from '../../features/unit-result/model/shown.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';

const UnitDownload = lazy(() => import('./unit-download.tsx'));

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
});

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  readonly data: UnitData;
  readonly shown: Shown | null;
}

/** Whose numbers these are, of when, of how many people; whose part is shown; and what can be done with them. */
export function UnitHeader({ route, data, shown }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const words = useWording(data.instrument);
  const { cycle, result, above } = data;
  const { group } = above ?? result;
  const [downloading, setDownloading] = useState(false);
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <PageHeading>{headingOf(words, result)}</PageHeading>
        <Actions>
          {group === null ? null : (
            <ActionButton
              expanded={downloading}
              onClick={() => setDownloading((before) => !before)}
            >
              {t('unit.download')}
            </ActionButton>
          )}
          <LinkButton to={{ page: 'method' }}>{t('unit.howToRead')}</LinkButton>
        </Actions>
      </div>
      <Measured cycle={cycle} facts={factLine(words, result, shown?.group ?? group)} />
      <RoleViews words={words} result={result} route={route} />
      {group === null || !downloading ? null : (
        <Suspense fallback={<Skeleton />}>
          <UnitDownload data={data} group={group} besideRole={shown?.roles != null} />
        </Suspense>
      )}
    </header>
  );
}
