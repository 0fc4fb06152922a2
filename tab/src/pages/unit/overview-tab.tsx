import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { lazy, Suspense } from 'react';
import { Columns } from '../../components/text-columns.tsx';
import { useTypography } from '../../components/typography.ts';
import { Care } from '../../features/unit-result/components/care.tsx';
import { Headline } from '../../features/unit-result/components/headline.tsx';
import { MatrixSection } from '../../features/unit-result/components/matrix-section.tsx';
import { Outcomes } from '../../features/unit-result/components/outcomes.tsx';
import { OwnStatements } from '../../features/unit-result/components/own-statements.tsx';
import { Reflection } from '../../features/unit-result/components/reflection.tsx';
import { ScoresSection } from '../../features/unit-result/components/scores-section.tsx';
import { headlineSentences } from '../../features/unit-result/model/headline-words.ts';
import { leadSentence } from '../../features/unit-result/model/lead-words.ts';
import type { Sentence } from '../../features/unit-result/model/sentence.ts';
import { useNavigation } from '../../lib/navigation.tsx';
import type { Route } from '../../lib/routes.ts';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';
import { StandsFor } from './stands-for.tsx';
import { ThingsToKnow } from './to-know.tsx';
import { UnitTiles } from './unit-tiles.tsx';

/** The matrix needs as much beside the points to keep its rows. */
const WIDE = '@media (min-width: 1100px)';

const useStyles = makeStyles({
  lead: { fontSize: tokens.fontSizeBase400 },
  line: { maxWidth: 'none' },
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    [WIDE]: { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)' },
    '@media print': {
      display: 'block',
      '& > * + *': { marginBlockStart: tokens.spacingVerticalXXL },
    },
  },
});

const UnitsBelow = lazy(() => import('./units-below.tsx'));

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  readonly data: UnitData;
}

/** Is this good, what is strong, what lags, how sure is that, and what to do: on one screen. */
export function OverviewTab({ route, data }: Props) {
  const words = useWording(data.instrument);
  const result = data.above ?? data.result;
  const { group } = result;
  return (
    <>
      <StandsFor words={words} data={data} />
      {group === null ? (
        <>
          <Reflection words={words} />
          <OwnStatements words={words} round={data.cycle} group={null} />
        </>
      ) : group.details === null ? (
        <Few data={data} group={group} result={result} />
      ) : (
        <Whole route={route} data={data} group={group} result={result} />
      )}
    </>
  );
}

interface PartProps {
  readonly data: UnitData;
  readonly group: ReleasedGroup;
  readonly result: UnitResult;
}

/** Of few people: the limits of their scores, and questions instead of findings. */
function Few({ data, group, result }: PartProps) {
  const words = useWording(data.instrument);
  const sentences = headlineSentences(words, { result, group, roles: null });
  return (
    <>
      <Headline sentences={sentences.filter(({ about }) => about !== 'reason')} />
      <Columns>
        <ScoresSection words={words} group={group} />
        <Reflection words={words} />
      </Columns>
      <OwnStatements words={words} round={data.cycle} group={group} />
    </>
  );
}

function Whole({ route, data, group, result }: Props & PartProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const words = useWording(data.instrument);
  return (
    <>
      <Care words={words} group={group} />
      <Lead sentences={leadSentence(words, { result, group, roles: null })} />
      <UnitTiles data={data} result={result} group={group} />
      <div className={styles.beside}>
        <ThingsToKnow route={route} words={words} result={result} group={group} />
        <MatrixSection
          words={words}
          group={group}
          headline={result.headline}
          onSelect={(cell) => go({ ...route, tab: 'coherence', cell })}
        />
      </div>
      <Outcomes words={words} group={group} />
      <Suspense fallback={null}>
        <UnitsBelow words={words} cycle={data.cycle.id} unit={result.unit} name={result.name} />
      </Suspense>
    </>
  );
}

function Lead({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const styles = useStyles();
  const text = useTypography();
  return (
    <div>
      {sentences.map(({ about, text: said }, place) => (
        <p
          key={about}
          data-about={about}
          className={mergeClasses(text.body, text.numbers, styles.line, place === 0 && styles.lead)}
        >
          {said}
        </p>
      ))}
    </div>
  );
}
