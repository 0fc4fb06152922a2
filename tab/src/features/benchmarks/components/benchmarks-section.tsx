import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { NumbersTable } from '../../../charts/numbers.tsx';
import { Beside } from '../../../components/beside.tsx';
import { Section } from '../../../components/section.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { normNumbers, restNumbers, unitsNumbers } from '../model/benchmark-numbers.ts';
import { comparatorsOf, organisationsOf } from '../model/comparators.ts';
import { normSentences } from '../model/norm-words.ts';
import { placeText } from '../model/place-words.ts';
import { restText } from '../model/rest-words.ts';
import { BenchmarkChart } from './benchmark-chart.tsx';
import { Part } from './part.tsx';
import { Passport } from './passport.tsx';

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  readonly benchmarks: BenchmarksView;
}

/** The unit beside the rest of its organisation, other units, norms and the pool: words, one chart, numbers. */
export function BenchmarksSection({ words, group, benchmarks }: Props) {
  const comparators = comparatorsOf(words, benchmarks);
  const organisations = organisationsOf(benchmarks);
  const drawn = comparators.marks.length + comparators.bands.length > 0;
  if (!drawn) {
    return (
      <Section title={words.t('benchmarks.title')}>
        <Found words={words} benchmarks={benchmarks} />
        <Tables words={words} group={group} benchmarks={benchmarks} />
      </Section>
    );
  }
  return (
    <Section title={words.t('benchmarks.title')}>
      <Beside words={<Found words={words} benchmarks={benchmarks} />}>
        <BenchmarkChart
          words={words}
          group={group}
          comparators={comparators}
          passports={organisations.map(({ norm }) => norm.passport)}
        />
        <Tables words={words} group={group} benchmarks={benchmarks} />
      </Beside>
    </Section>
  );
}

/** What was found beside each, or why nothing can be. */
function Found({ words, benchmarks }: Omit<Props, 'group'>) {
  const { t, language } = words;
  const { rest, units, norms, pool } = benchmarks;
  const ranked = units.place === null ? [] : [t('benchmarks.shrunkenWhy')];
  return (
    <>
      <Part title={t('benchmarks.restTitle')} sentences={[restText(words, rest)]} />
      <Part title={t('benchmarks.unitsTitle')} sentences={[placeText(words, units), ...ranked]} />
      {norms.length === 0 ? (
        <Part title={t('benchmarks.normsTitle')} sentences={[t('benchmarks.noNorm')]} />
      ) : null}
      {pool === null ? (
        <Part title={t('benchmarks.poolTitle')} sentences={[t('benchmarks.noPool')]} />
      ) : null}
      {[...norms, ...(pool === null ? [] : [pool])].map((beside) => (
        <Part
          key={beside.norm.id}
          title={beside.norm.title[language]}
          sentences={normSentences(words, beside)}
        >
          <Passport words={words} passport={beside.norm.passport} />
        </Part>
      ))}
    </>
  );
}

/** Every number of the comparisons, a table each. */
function Tables({ words, group, benchmarks }: Props) {
  const { rest, units } = benchmarks;
  const tables = [
    ...(rest.refusal === null ? [restNumbers(words, group, rest)] : []),
    unitsNumbers(words, group, units) ?? [],
    ...organisationsOf(benchmarks).map((beside) => normNumbers(words, beside)),
  ].flat();
  return (
    <div>
      {tables.map((numbers) => (
        <NumbersTable key={numbers.caption} {...numbers} />
      ))}
    </div>
  );
}
