import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation } from '../lib/navigation.tsx';
import type { Route } from '../lib/routes.ts';
import { CurrentLink } from './current-link.tsx';

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

interface Tab<Name extends string> {
  readonly name: Name;
  readonly words: string;
  readonly to: Route;
}

interface Props<Name extends string> {
  /** What they are the parts of. */
  readonly label: string;
  readonly current: Name;
  readonly tabs: readonly Tab<Name>[];
  /** What concerns all of them, beside them. */
  readonly children?: ReactNode;
}

/** The parts of one thing, each a link with its own address; a list to choose from where there is no room. */
export function LinkTabs<Name extends string>({ label, current, tabs, children }: Props<Name>) {
  const styles = useStyles();
  const { go } = useNavigation();
  return (
    <div className={styles.row}>
      <nav aria-label={label}>
        <div className={styles.tabs}>
          {tabs.map(({ name, words, to }) => (
            <CurrentLink
              key={name}
              to={to}
              isCurrent={name === current}
              className={mergeClasses(styles.tab, name === current && styles.current)}
            >
              {words}
            </CurrentLink>
          ))}
        </div>
        <Select
          className={styles.choice}
          aria-label={label}
          value={current}
          onChange={(_, { value }) => {
            const tab = tabs.find(({ name }) => name === value);
            if (tab !== undefined) go(tab.to);
          }}
        >
          {tabs.map(({ name, words }) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </Select>
      </nav>
      {children}
    </div>
  );
}
