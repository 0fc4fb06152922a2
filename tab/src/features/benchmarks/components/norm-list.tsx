import { mergeClasses } from '@fluentui/react-components';
import type { Norm } from '@samenhang/shared/api/norm';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { labelOf, type Wording } from '../../../words/score-words.ts';
import { Passport } from './passport.tsx';

interface Props {
  readonly words: Wording;
  readonly norms: readonly Norm[];
}

/** The norms that were imported here, each with what it rests on. */
export function NormList({ words, norms }: Props) {
  const { t } = words;
  return (
    <Section title={t('norms.title')}>
      {norms.length === 0 ? <Paragraph>{t('norms.none')}</Paragraph> : null}
      {norms.map((norm) => (
        <NormEntry key={norm.id} words={words} norm={norm} />
      ))}
    </Section>
  );
}

/** A norm by its title, with the scores that it has and its passport. */
export function NormEntry({ words, norm }: { readonly words: Wording; readonly norm: Norm }) {
  const { t, language, format } = words;
  const text = useTypography();
  const scores = SCORES.filter((score) => score in norm.scores);
  return (
    <div>
      <p className={mergeClasses(text.body, text.strong)}>{norm.title[language]}</p>
      <Paragraph quiet>
        {t('norms.scores', { scores: format.list(scores.map((score) => labelOf(words, score))) })}
      </Paragraph>
      <Passport words={words} passport={norm.passport} />
    </div>
  );
}
