import type { ReleasedDetails, ReleasedGroup } from '@samenhang/shared/api/release';
import { LEVEL_SCORES } from '@samenhang/shared/scoring/lattice';
import { LEVEL_PASSED_FROM } from '@samenhang/shared/thresholds';
import { Ladder } from '../../../charts/ladder.tsx';
import { ScoreStrips } from '../../../charts/score-strips.tsx';
import { Beside } from '../../../components/beside.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { ladderSteps } from '../model/ladder-steps.ts';
import { scoreNumbers, stripRows } from './score-rows.ts';

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  /** Whether the levels form a ladder in this organisation; `null` where that is not known. */
  readonly ladder: { readonly holds: boolean } | null;
  /** Without what each level means, where people look at it together. */
  readonly brief?: boolean;
}

/** The four levels: as a ladder, or side by side where they do not build on each other. */
export function LadderSection({ words, group, ladder, brief = false }: Props) {
  const maturity = group.details?.maturity ?? null;
  if (maturity === null) return null;
  return ladder?.holds === false ? (
    <Profile words={words} group={group} />
  ) : (
    <Steps words={words} group={group} maturity={maturity} brief={brief} />
  );
}

type Maturity = NonNullable<ReleasedDetails['maturity']>;

interface StepsProps extends Pick<Props, 'words' | 'group'> {
  readonly maturity: Maturity;
  readonly brief: boolean;
}

function Steps({ words, group, maturity, brief }: StepsProps) {
  const { t } = words;
  const steps = ladderSteps(words, group, maturity);
  return (
    <Section title={t('ladder.title')}>
      <Beside
        even
        words={
          <>
            <Paragraph>{t('ladder.about')}</Paragraph>
            {brief ? null : <LevelsExplained words={words} steps={steps} />}
          </>
        }
      >
        <Ladder
          name={t('ladder.title')}
          description={steps.map(({ name, state }) => `${name}: ${state}.`).join(' ')}
          steps={steps}
          numbers={{
            show: t('unit.showNumbers'),
            caption: t('ladder.caption'),
            columns: [t('ladder.level'), t('unit.columnScore'), t('ladder.certainty')],
            rows: () =>
              steps.map(({ level, name, score, certainty }) => [
                `${level}. ${name}`,
                score,
                certainty,
              ]),
          }}
        />
        <Paragraph quiet>{t('ladder.source')}</Paragraph>
      </Beside>
    </Section>
  );
}

function Profile({ words, group }: Pick<Props, 'words' | 'group'>) {
  const { t } = words;
  const caption = t('ladder.profileCaption');
  const rows = stripRows(words, group, LEVEL_SCORES);
  return (
    <Section title={t('ladder.profileTitle')}>
      <Paragraph>{t('ladder.profileAbout')}</Paragraph>
      <ScoreStrips
        name={t('ladder.profileTitle')}
        description={rows.map(({ label, value }) => `${label}: ${value}.`).join(' ')}
        rows={rows}
        threshold={{ points: LEVEL_PASSED_FROM, label: words.t('ladder.threshold') }}
        numbers={scoreNumbers(words, group, LEVEL_SCORES, caption)}
      />
    </Section>
  );
}

interface ExplainedProps {
  readonly words: Wording;
  readonly steps: ReturnType<typeof ladderSteps>;
}

/** What each level is, in the bank's words, with the group's score and the certainty in full. */
function LevelsExplained({ words, steps }: ExplainedProps) {
  const { t, language, instrument } = words;
  const points = steps.map(({ level, name, score, certainty }) => {
    const about = instrument.levels.find((one) => one.level === level)?.description[language] ?? '';
    return t('ladder.explained', { level, name, score, certainty, about });
  });
  return <Points points={points} />;
}
