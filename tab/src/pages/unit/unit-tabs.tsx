import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CurrentLink } from '../../components/current-link.tsx';
import { useNavigation } from '../../lib/navigation.tsx';
import type { Route, UnitTab } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';

type UnitRoute = Extract<Route, { page: 'unit' }>;
export type TabName = 'overview' | UnitTab;

const NARROW = '@media (max-width: 639px)';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    [NARROW]: { borderBlockEndStyle: 'none' },
    '@media print': { display: 'none' },
  },
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    // On the line under the row, which goes on through the current one.
    marginBlockEnd: '-1px',
    [NARROW]: { display: 'none' },
  },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    minBlockSize: '44px',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalM,
    borderBlockEndWidth: '3px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { borderBlockEndColor: 'Canvas' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBlockEndColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBlockEndColor: 'Highlight' },
  },
  choice: { '@media (min-width: 640px)': { display: 'none' } },
});

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

/** The parts of a result, each a link with its own address; a list to choose from where there is no room. */
export function UnitTabs({ route, current, tabs, comments, children }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { go } = useNavigation();
  const nameOf = (tab: TabName) =>
    tab === 'comments' && comments !== undefined
      ? t('unitTab.commentsCounted', { count: comments })
      : t(`unitTab.${tab}`);
  return (
    <div className={styles.row}>
      <nav aria-label={t('unitTab.name')}>
        <div className={styles.tabs}>
          {tabs.map((tab) => (
            <CurrentLink
              key={tab}
              to={routeTo(route, tab)}
              isCurrent={tab === current}
              className={mergeClasses(styles.tab, tab === current && styles.current)}
            >
              {nameOf(tab)}
            </CurrentLink>
          ))}
        </div>
        <Select
          className={styles.choice}
          aria-label={t('unitTab.name')}
          value={current}
          onChange={(_, { value }) => {
            const tab = tabs.find((one) => one === value);
            if (tab !== undefined) go(routeTo(route, tab));
          }}
        >
          {tabs.map((tab) => (
            <option key={tab} value={tab}>
              {nameOf(tab)}
            </option>
          ))}
        </Select>
      </nav>
      {children}
    </div>
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
