import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Entry } from '../../../components/entries.tsx';
import { between, capitalised, type Wording } from '../../../words/score-words.ts';
import { boundedShareText, isApproximate } from '../../../words/share-words.ts';
import { stepsFor, verdictOn } from './candidates.ts';

/** Steps to strengthen with that fit the group's answers. */
export function stepEntries({ t, language, instrument }: Wording, group: ReleasedGroup): Entry[] {
  return stepsFor(instrument, group).map(({ id, text, nextStep, involveWorksCouncil }) => ({
    id,
    title: nextStep[language],
    lines: [t('actions.because', { statement: text[language] })],
    ...(involveWorksCouncil && { tag: t('actions.worksCouncilTag') }),
  }));
}

type Habit = NonNullable<ReleasedGroup['details']>['habits'][number];

/** A habit, what to do with it, how many recognise it, and what to do instead. */
export function habitEntry(
  words: Wording,
  { n }: ReleasedGroup,
  { id, share, interval }: Habit,
): Entry[] {
  const { t, language, instrument } = words;
  const known = instrument.habits.find((habit) => habit.id === id);
  if (known === undefined) return [];
  const told = boundedShareText(words, share, isApproximate(n));
  const recognised = t('actions.recognised', {
    share: capitalised(told),
    between: between(words, interval),
  });
  const instead = t('actions.instead', { instead: known.instead[language] });
  const tag = t(`verdict.${verdictOn({ interval })}`);
  return [{ id, title: known.habit[language], lines: [recognised, instead], tag }];
}

/** The actions that were chosen, by name; those that this version of the bank does not know left out. */
export function chosenTitles(
  { language, instrument }: Wording,
  items: readonly string[],
): readonly { readonly id: string; readonly title: string }[] {
  return items.flatMap((id) => {
    const step = instrument.items.find((item) => item.id === id)?.nextStep;
    const habit = instrument.habits.find((one) => one.id === id)?.habit;
    const title = (step ?? habit)?.[language];
    return title === undefined ? [] : [{ id, title }];
  });
}
