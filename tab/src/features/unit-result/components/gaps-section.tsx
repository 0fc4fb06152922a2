import type { ReleasedGroup, ReleaseRecord } from '@samenhang/shared/api/release';
import { Beside } from '../../../components/beside.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { agreementSentences, gapSentences } from '../model/gap-words.ts';
import { GapChart } from './gap-chart.tsx';

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  readonly byRole: ReleaseRecord['byRole'];
}

/** How differently roles see it, and where people differ whatever their role. */
export function GapsSection({ words, group, byRole }: Props) {
  const { t } = words;
  const agreement = agreementSentences(words, group.details?.agreement ?? {});
  return (
    <Section title={t('gaps.title')}>
      {byRole === null || byRole.groups.length < 2 ? (
        <>
          <Paragraph>{t('gaps.notApart')}</Paragraph>
          <Sentences sentences={agreement} />
        </>
      ) : (
        <Beside words={<Found words={words} byRole={byRole} agreement={agreement} />}>
          <GapChart words={words} byRole={byRole} />
        </Beside>
      )}
    </Section>
  );
}

interface FoundProps {
  readonly words: Wording;
  readonly byRole: NonNullable<Props['byRole']>;
  readonly agreement: readonly string[];
}

function Found({ words, byRole, agreement }: FoundProps) {
  return (
    <>
      {byRole.gaps.some(({ flagged }) => flagged) ? (
        <Paragraph>{words.t('gaps.about')}</Paragraph>
      ) : (
        <Sentences sentences={gapSentences(words, byRole)} />
      )}
      {byRole.groups.some(({ roles }) => roles.length > 1) ? (
        <Paragraph quiet>{words.t('gaps.merged')}</Paragraph>
      ) : null}
      <Sentences sentences={agreement} />
    </>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length > 2) return <Points points={sentences} />;
  return sentences.map((sentence) => <Paragraph key={sentence}>{sentence}</Paragraph>);
}
