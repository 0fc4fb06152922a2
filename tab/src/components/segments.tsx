import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Route } from '../lib/routes.ts';
import { CurrentLink } from './current-link.tsx';

const useStyles = makeStyles({
  segments: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media print': { display: 'none' },
  },
  segment: {
    display: 'inline-flex',
    alignItems: 'center',
    boxSizing: 'border-box',
    minBlockSize: '34px',
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 640px)': { minBlockSize: '44px' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-3px' },
  },
});

interface Segment {
  readonly name: string;
  readonly to: Route;
  readonly isCurrent: boolean;
}

interface Props {
  /** What is chosen. */
  readonly name: string;
  readonly segments: readonly Segment[];
}

/** Views of the same, of which one is shown; each has an address of its own. */
export function Segments({ name, segments }: Props) {
  const styles = useStyles();
  return (
    <nav aria-label={name} className={styles.segments}>
      {segments.map(({ name: view, to, isCurrent }) => (
        <CurrentLink
          key={view}
          to={to}
          isCurrent={isCurrent}
          className={mergeClasses(styles.segment, isCurrent && styles.current)}
        >
          {view}
        </CurrentLink>
      ))}
    </nav>
  );
}
