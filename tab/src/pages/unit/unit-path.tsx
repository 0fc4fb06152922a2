import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { UnitsView } from '@samenhang/shared/api/unit-result';
import { useCallback } from 'react';
import { LinkButton } from '../../components/buttons.tsx';
import { readUnits } from '../../features/units/api/units.ts';
import { useBackend } from '../../lib/backend.ts';
import { useNavigation } from '../../lib/navigation.tsx';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import type { UnitData } from './read-unit.ts';

type UnitRoute = Extract<Route, { page: 'unit' }>;
type Listed = UnitsView['items'][number];

const useStyles = makeStyles({
  // As high as what comes later, so that nothing moves.
  path: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minBlockSize: '36px',
    minInlineSize: 0,
    maxInlineSize: '100%',
    marginInlineStart: '-12px',
    '@media (max-width: 640px)': {
      flexDirection: 'column',
      alignItems: 'stretch',
      rowGap: tokens.spacingVerticalXS,
      inlineSize: '100%',
      marginInlineStart: 0,
      // A long name is cut off by the edge of its list, and read in full when that is open.
      '& > span': { minInlineSize: 0, maxInlineSize: '100%' },
      '& > a': { alignSelf: 'flex-start', marginInlineStart: '-12px' },
    },
    '@media print': { display: 'none' },
  },
  select: {
    minInlineSize: 0,
    maxInlineSize: '100%',
    '@media (min-width: 641px) and (max-width: 1099px)': { maxInlineSize: '190px' },
    '@media (min-width: 1100px)': { maxInlineSize: '226px' },
  },
});

interface Props {
  readonly route: UnitRoute;
  /** Rounds whose results may be read, newest first; once they are known. */
  readonly rounds: UnitData['rounds'];
}

/** From all results, or the tab that led here, down to this unit, and to those around it and to other rounds. */
export function UnitPath({ route, rounds }: Props) {
  const styles = useStyles();
  const { t, language } = useText();
  const backend = useBackend();
  const { go, home } = useNavigation();
  const isInTab = home.page === 'channel';
  const { cycle, unit } = route;
  const { state } = useLoad(useCallback(() => readUnits(backend, cycle), [backend, cycle]));
  const around = state.status === 'ready' ? unitsAround(state.body.items, unit) : null;
  return (
    <nav aria-label={t('app.navigation')} className={styles.path}>
      <LinkButton to={isInTab ? home : { page: 'units', cycle }} weight="subtle">
        {t(isInTab ? 'app.tab' : 'unit.back')}
      </LinkButton>
      {around?.parent === undefined ? null : (
        <LinkButton to={{ ...route, unit: around.parent.id }} weight="subtle">
          {around.parent.name}
        </LinkButton>
      )}
      {around === null || around.others.length < 2 ? null : (
        <Select
          className={styles.select}
          aria-label={t('unit.otherUnits')}
          value={unit}
          onChange={(_, { value }) => go({ ...route, unit: value })}
        >
          {around.others.map(({ id, name, isBelow }) => (
            <option key={id} value={id}>
              {isBelow ? t('unit.below', { unit: name }) : name}
            </option>
          ))}
        </Select>
      )}
      {rounds.length < 2 ? null : (
        <Select
          className={styles.select}
          aria-label={t('unit.otherRounds')}
          value={cycle}
          onChange={(_, { value }) => go({ ...route, cycle: value })}
        >
          {rounds.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </Select>
      )}
    </nav>
  );
}

/** The unit above, those beside this one with it in its place, and those right below it. */
function unitsAround(items: readonly Listed[], unit: string) {
  const own = items.find(({ id }) => id === unit);
  if (own === undefined) return null;
  const parent = items.find(({ id }) => id === own.parent);
  const beside = own.parent === null ? [own] : items.filter((one) => one.parent === own.parent);
  const below = items.filter((one) => one.parent === unit);
  const others = [
    ...beside.map(({ id, name }) => ({ id, name, isBelow: false })),
    ...below.map(({ id, name }) => ({ id, name, isBelow: true })),
  ];
  return { parent, others };
}
