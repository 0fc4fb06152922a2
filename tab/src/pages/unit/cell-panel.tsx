import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { useContext, useEffect, useRef } from 'react';
import { PictureSource } from '../../charts/picture-source.ts';
import { Actions } from '../../components/actions.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { Notice } from '../../components/notice.tsx';
import { useTypography } from '../../components/typography.ts';
import { CellStatements } from '../../features/unit-result/components/cell-statements.tsx';
import { useNavigation } from '../../lib/navigation.tsx';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { labelOf } from '../../words/score-words.ts';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';
import { routeTo } from './unit-tabs.tsx';

const CELLS: readonly ScoreName[] = THEMES.flatMap((theme) =>
  PILLARS.map((pillar): ScoreName => `${theme}.${pillar}`),
);

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minInlineSize: 0,
  },
  // Focus comes here by program.
  heading: { outline: 'none' },
});

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  readonly data: UnitData;
  readonly group: ReleasedGroup;
  readonly cell: string;
}

/** One cell of the matrix: its statements, each with its answers; and the cells around it. */
export function CellPanel({ route, data, group, cell }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const { t } = useText();
  const { visited } = useNavigation();
  const words = useWording(data.instrument);
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(visited > 0);
  useEffect(() => {
    if (arrived.current) heading.current?.focus();
  }, []);
  const source = useContext(PictureSource);
  const score = CELLS.find((name) => name === cell);
  if (score === undefined) return <Notice>{t('statements.nothing')}</Notice>;
  const place = CELLS.indexOf(score);
  const label = labelOf(words, score);
  return (
    <div className={styles.panel}>
      <h2 ref={heading} tabIndex={-1} className={mergeClasses(text.heading, styles.heading)}>
        {label}
      </h2>
      <Actions>
        <LinkButton to={routeTo(route, 'coherence')} weight="subtle">
          {t('statements.back')}
        </LinkButton>
        <ToCell route={route} cell={CELLS[place - 1]}>
          {t('statements.previous')}
        </ToCell>
        <ToCell route={route} cell={CELLS[place + 1]}>
          {t('statements.next')}
        </ToCell>
      </Actions>
      <PictureSource.Provider value={source === null ? null : () => `${label} · ${source()}`}>
        <CellStatements words={words} group={group} cell={score} />
      </PictureSource.Provider>
    </div>
  );
}

interface ToProps {
  readonly route: Props['route'];
  readonly cell: ScoreName | undefined;
  readonly children: string;
}

function ToCell({ route, cell, children }: ToProps) {
  if (cell === undefined) return null;
  return <LinkButton to={{ ...routeTo(route, 'coherence'), cell }}>{children}</LinkButton>;
}
