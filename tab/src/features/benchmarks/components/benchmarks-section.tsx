import { makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { useState } from 'react';
import { NumbersTable } from '../../../charts/numbers.tsx';
import { useOnScreen } from '../../../components/on-screen.ts';
import { Panels } from '../../../components/panels.tsx';
import { Section } from '../../../components/section.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { type Yardstick, yardsticksOf } from '../model/yardsticks.ts';
import { BenchmarkChart } from './benchmark-chart.tsx';
import { Part } from './part.tsx';
import { Passport } from './passport.tsx';

const useStyles = makeStyles({ choice: { maxInlineSize: '360px' } });

interface Props {
  readonly words: Wording;
  readonly result: UnitResult;
  readonly group: ReleasedGroup;
  readonly benchmarks: BenchmarksView;
}

/** The unit beside one yardstick at a time: words, a chart and numbers. On paper beside all of them. */
export function BenchmarksSection({ words, result, group, benchmarks }: Props) {
  const { t } = words;
  const styles = useStyles();
  const screen = useOnScreen();
  const yardsticks = yardsticksOf(words, { result, group }, benchmarks);
  const [chosen, setChosen] = useState<string>();
  const current =
    yardsticks.find(({ key }) => key === chosen) ?? yardsticks.find(isDrawn) ?? yardsticks[0];
  if (current === undefined) return null;
  return (
    <Section title={t('benchmarks.title')}>
      <Select
        className={mergeClasses(screen.only, styles.choice)}
        aria-label={t('benchmarks.yardstick')}
        value={current.key}
        onChange={(_, { value }) => setChosen(value)}
      >
        {yardsticks.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </Select>
      <Panels
        current={current.key}
        panels={yardsticks.map((yardstick) => ({
          name: yardstick.key,
          content: <Beside words={words} group={group} yardstick={yardstick} />,
        }))}
      />
    </Section>
  );
}

/** Whether something can be held beside it, rather than told why not. */
function isDrawn({ comparators: { marks, bands } }: Yardstick): boolean {
  return marks.length + bands.length > 0;
}

interface BesideProps extends Pick<Props, 'words' | 'group'> {
  readonly yardstick: Yardstick;
}

function Beside({ words, group, yardstick }: BesideProps) {
  const { title, sentences, passport, comparators, numbers } = yardstick;
  return (
    <>
      <Part title={title} sentences={sentences}>
        {passport === null ? null : <Passport words={words} passport={passport} />}
      </Part>
      {isDrawn(yardstick) ? (
        <BenchmarkChart
          words={words}
          group={group}
          comparators={comparators}
          passports={passport === null ? [] : [passport]}
        />
      ) : null}
      {numbers.map((table) => (
        <NumbersTable key={table.caption} {...table} />
      ))}
    </>
  );
}
