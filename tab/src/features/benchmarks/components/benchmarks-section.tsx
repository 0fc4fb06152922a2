import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import type { Wording } from '../../../lib/score-words.ts';
import { AmongUnits } from './among-units.tsx';
import { BesideNorm } from './beside-norm.tsx';
import { BesideRest } from './beside-rest.tsx';
import { Part } from './part.tsx';

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  readonly benchmarks: BenchmarksView;
}

/** The unit beside the rest of its organisation, other units, norms and the pool. */
export function BenchmarksSection({ words, group, benchmarks }: Props) {
  const { t } = words;
  const { rest, units, norms, pool } = benchmarks;
  return (
    <Section title={t('benchmarks.title')}>
      <BesideRest words={words} group={group} rest={rest} />
      <AmongUnits words={words} group={group} units={units} />
      {norms.length === 0 ? (
        <Part
          title={t('benchmarks.normsTitle')}
          words={<Paragraph>{t('benchmarks.noNorm')}</Paragraph>}
        />
      ) : null}
      {norms.map((norm) => (
        <BesideNorm key={norm.norm.id} words={words} group={group} beside={norm} />
      ))}
      {pool === null ? (
        <Part
          title={t('benchmarks.poolTitle')}
          words={<Paragraph>{t('benchmarks.noPool')}</Paragraph>}
        />
      ) : (
        <BesideNorm words={words} group={group} beside={pool} />
      )}
    </Section>
  );
}
