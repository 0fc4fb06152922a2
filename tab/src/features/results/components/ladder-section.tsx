import type { ReleasedDetails, ReleasedGroup } from '@samenhang/shared/api/release';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { Ladder } from '../../../charts/ladder.tsx';
import { ScoreStrips } from '../../../charts/score-strips.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { measureOf, type Wording } from '../../../lib/score-words.ts';
import { type LevelState, levelStates } from '../model/levels.ts';
import { scoreNumbers, stripRows } from './score-rows.ts';

const LEVEL_SCORES: readonly ScoreName[] = ['L1', 'L2', 'L3', 'L4'];
/** A policy value of the instrument: from so many points a level passes. */
const PASSES_FROM = 62.5;

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  /** Whether the levels form a ladder in this organisation; `null` where that is not known. */
  readonly ladder: { readonly holds: boolean } | null;
}

/** The four levels: as a ladder, or side by side where they do not build on each other. */
export function LadderSection({ words, group, ladder }: Props) {
  const maturity = group.details?.maturity ?? null;
  if (maturity === null) return null;
  return ladder?.holds === false ? (
    <Profile words={words} group={group} />
  ) : (
    <Steps words={words} group={group} maturity={maturity} />
  );
}

type Maturity = NonNullable<ReleasedDetails['maturity']>;

interface StepsProps extends Pick<Props, 'words' | 'group'> {
  readonly maturity: Maturity;
}

function Steps({ words, group, maturity }: StepsProps) {
  const { t } = words;
  const steps = stepsOf(words, maturity);
  return (
    <Section title={t('ladder.title')}>
      <Paragraph>{t('ladder.about')}</Paragraph>
      <Ladder
        name={t('ladder.title')}
        description={steps.map(({ name, state }) => `${name}: ${state}.`).join(' ')}
        steps={steps}
        numbers={{
          show: t('unit.showNumbers'),
          caption: t('ladder.caption'),
          columns: [t('ladder.level'), t('unit.columnScore'), t('ladder.certainty')],
          rows: steps.map(({ level, name, score, certainty }) => [
            `${level}. ${name}`,
            scoreText(words, group, score),
            certainty,
          ]),
        }}
      />
      <Paragraph quiet>{t('ladder.source')}</Paragraph>
    </Section>
  );
}

function scoreText(words: Wording, { scores }: ReleasedGroup, name: ScoreName): string {
  const score = scores[name];
  return score === undefined ? words.t('unit.notTold') : measureOf(words, score);
}

function stepsOf(words: Wording, maturity: Maturity) {
  const states = levelStates(maturity);
  const { language, instrument } = words;
  return instrument.levels.map(({ level, name }) => {
    const certainty = maturity.certainty?.[level - 1];
    const look = states[level - 1] ?? 'open';
    const shown = certainty === undefined ? null : words.format.number(certainty);
    return {
      level,
      name: name[language],
      look,
      score: `L${level}` as const,
      certainty:
        shown === null ? words.t('unit.notTold') : words.t('ladder.percent', { certainty: shown }),
      state: stateText(words, look, shown),
    };
  });
}

function stateText({ t }: Wording, look: LevelState, certainty: string | null): string {
  const word = t(`ladder.${look}`);
  // Ahead by itself: the certainty would be that of what is missing below it.
  return certainty === null || look === 'ahead' ? word : t('ladder.state', { word, certainty });
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
        threshold={{ points: PASSES_FROM, label: words.t('ladder.threshold') }}
        numbers={scoreNumbers(words, group, LEVEL_SCORES, caption)}
      />
    </Section>
  );
}
