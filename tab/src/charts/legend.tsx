import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTypography } from '../components/typography.ts';
import { useBands } from './band-looks.ts';
import { useInk } from './ink.ts';
import { Marker } from './marker.tsx';
import type { BandLook, Shape } from './strip.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    '@media print': { breakInside: 'avoid', breakAfter: 'avoid' },
  },
  mark: { flexShrink: 0 },
  entry: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

export type LegendEntry = { readonly name: string } & (
  | { readonly shape: Shape; readonly look: 'own' | 'hollow' | 'other' }
  | { readonly shape: 'band'; readonly look: BandLook | 'within' }
);

interface ListProps {
  readonly entries: readonly { readonly name: string; readonly mark: ReactNode }[];
}

/** Marks of 18 by 18 pixels, each with its name. */
function LegendList({ entries }: ListProps) {
  const styles = useStyles();
  const text = useTypography();
  return (
    <ul className={styles.list} data-legend="">
      {entries.map(({ name, mark }) => (
        <li key={name} className={mergeClasses(styles.entry, text.body)}>
          <svg width={18} height={18} className={styles.mark} aria-hidden="true">
            {mark}
          </svg>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the marks of a chart stand for. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const ink = useInk();
  const bands = useBands();
  return (
    <LegendList
      entries={entries.map(({ shape, look, name }) => ({
        name,
        mark:
          shape === 'band' ? (
            <rect
              x={1}
              y={3}
              width={16}
              height={12}
              rx={look === 'within' ? 6 : 0}
              className={look === 'within' ? ink.within : bands[look]}
            />
          ) : (
            <Marker points={50} y={9} shape={shape} className={ink[look]} />
          ),
      }))}
    />
  );
}
