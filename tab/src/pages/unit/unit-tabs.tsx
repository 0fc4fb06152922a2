import type { ReactNode } from 'react';
import { LinkTabs } from '../../components/link-tabs.tsx';
import type { Route, UnitTab } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';

type UnitRoute = Extract<Route, { page: 'unit' }>;
export type TabName = 'overview' | UnitTab;

interface Props {
  readonly route: UnitRoute;
  readonly current: TabName;
  /** Those that this result has. */
  readonly tabs: readonly TabName[];
  /** How many comments are listed, once that is known. */
  readonly comments: number | undefined;
  /** What concerns all of them, beside them. */
  readonly children: ReactNode;
}

/** The parts of a result. */
export function UnitTabs({ route, current, tabs, comments, children }: Props) {
  const { t } = useText();
  const wordsOf = (tab: TabName) =>
    tab === 'comments' && comments !== undefined
      ? t('unitTab.commentsCounted', { count: comments })
      : t(`unitTab.${tab}`);
  return (
    <LinkTabs
      label={t('unitTab.name')}
      current={current}
      tabs={tabs.map((name) => ({ name, words: wordsOf(name), to: routeTo(route, name) }))}
    >
      {children}
    </LinkTabs>
  );
}

/** Another part of the same result. */
export function routeTo({ cycle, unit, view }: UnitRoute, tab: TabName): UnitRoute {
  return {
    page: 'unit',
    cycle,
    unit,
    ...(view === undefined ? {} : { view }),
    ...(tab === 'overview' ? {} : { tab }),
  };
}
