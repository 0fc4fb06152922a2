import type { ReleasedGap, ReleaseRecord } from '@samenhang/shared/api/release';
import { between, nameOf, type Wording } from '../../../words/score-words.ts';
import { distance, roleNames } from './difference-words.ts';

type ByRole = NonNullable<ReleaseRecord['byRole']>;

/** What a gap is: a difference with its size in a word only where it is flagged. */
export function findingOf({ t }: Wording, { flagged, effect }: ReleasedGap): string {
  return flagged ? t(`effect.${effect}`) : t('gaps.chance');
}

/** The roles of one of the groups, by its place. */
export function groupName(words: Wording, { groups }: ByRole, place: number): string {
  return roleNames(words, groups[place]?.roles ?? []);
}

/** The differences that are more than chance, in sentences; that there are none is one too. */
export function gapSentences(words: Wording, byRole: ByRole): string[] {
  const { t } = words;
  const flagged = byRole.gaps
    .filter((gap) => gap.flagged)
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (flagged.length === 0) return [t('gaps.none')];
  return flagged.map((gap) => {
    const lowerFirst = gap.difference < 0;
    return t('gaps.differ', {
      score: nameOf(words, gap.score),
      lower: groupName(words, byRole, lowerFirst ? gap.first : gap.second),
      higher: groupName(words, byRole, lowerFirst ? gap.second : gap.first),
      count: Math.abs(gap.difference),
      between: between(words, distance(gap.difference, gap.interval)),
      effect: t(`effect.${gap.effect}`),
    });
  });
}

/** Where people of whatever role see it differently. */
export function agreementSentences(
  words: Wording,
  agreement: Readonly<Record<string, string>>,
): string[] {
  const { t, language, format, instrument } = words;
  const named = (word: string) =>
    instrument.themes.filter(({ id }) => agreement[id] === word).map(({ name }) => name[language]);
  const [shared, differ] = [named('shared'), named('opinionsDiffer')];
  return [
    ...(differ.length === 0 ? [] : [t('gaps.opinionsDiffer', { themes: format.list(differ) })]),
    ...(shared.length === 0 ? [] : [t('gaps.shared', { themes: format.list(shared) })]),
  ];
}
