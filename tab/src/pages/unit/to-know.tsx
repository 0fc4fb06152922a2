import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Item } from '@samenhang/shared/instruments/schema';
import { TextLink } from '../../components/route-link.tsx';
import { Section } from '../../components/section.tsx';
import { useTypography } from '../../components/typography.ts';
import { Words } from '../../components/words.tsx';
import { stepsFor } from '../../features/actions/model/candidates.ts';
import { type ThingToKnow, thingsToKnow } from '../../features/unit-result/model/things-to-know.ts';
import type { Route } from '../../lib/routes.ts';
import { nameOf, pointsOf, type Wording } from '../../words/score-words.ts';
import { routeTo } from './unit-tabs.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: '20px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
});

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  readonly words: Wording;
  readonly result: UnitResult;
  readonly group: ReleasedGroup;
}

/** What to take away from a result, each with the way to where more of it is told, and where to start. */
export function ThingsToKnow({ route, words, result, group }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const { t, language, instrument } = words;
  const [step] = stepsFor(instrument, group);
  const found = thingsToKnow(words, { result, group, roles: null });
  return (
    <Section title={t('know.title')}>
      <ul className={styles.list}>
        {found.map((thing) => (
          <li
            key={thing.about}
            data-about={thing.about}
            className={mergeClasses(text.body, text.numbers, text.wide)}
          >
            <Words>{thing.text}</Words>
            <span> </span>
            <TextLink to={placeOf(route, thing)}>{t(`knowMore.${linkOf(thing)}`)}</TextLink>
          </li>
        ))}
      </ul>
      {step === undefined ? null : (
        <div data-about="start">
          <p className={mergeClasses(text.body, text.wide)}>
            <span className={text.strong}>{startText(words, group, step)}</span>
            <span> </span>
            <Words>{step.nextStep[language]}</Words>
            <span> </span>
            <TextLink to={routeTo(route, 'actions')}>{t('knowMore.actions')}</TextLink>
          </p>
        </div>
      )}
    </Section>
  );
}

/** Where to start is where the score is lowest of all that a next step is known for. */
function startText(words: Wording, { scores }: ReleasedGroup, { theme, pillar }: Item): string {
  const cell = `${theme}.${pillar}` as const;
  const points = scores[cell]?.points ?? null;
  const score = points === null ? '' : pointsOf(words, points);
  return words.t('know.start', { cell: nameOf(words, cell), score });
}

function linkOf({ about, cell }: ThingToKnow) {
  if (cell !== null) return 'cell';
  if (about === 'gap') return 'differences';
  return about === 'difference' ? 'compared' : 'coherence';
}

function placeOf(route: Props['route'], thing: ThingToKnow): Route {
  const link = linkOf(thing);
  const to = routeTo(route, link === 'cell' ? 'coherence' : link);
  return thing.cell === null ? to : { ...to, cell: thing.cell };
}
