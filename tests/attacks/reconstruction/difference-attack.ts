import type { ReleasedDetails } from '@samenhang/shared/api/release';
import { HELP, RECOMMEND } from '@samenhang/shared/releases/release-plan';
import { answerCounts } from '@samenhang/shared/releases/shown-histograms';
import { keyedStep } from '@samenhang/shared/scoring/answers';
import type { Respondent } from '../../builders/release.ts';
import { instrument } from '../../shared/instrument.ts';
import { mergedByItself } from '../answers/told-before.ts';
import type { Released, ReleasedGroup } from './release-facts.ts';

/** Places of the round's own statements, after all others. */
export const OWN = 1_000;

/** The bins that were told of the answers of some persons to one question. */
export interface ToldBins {
  readonly persons: readonly number[];
  readonly bins: readonly { readonly first: number; readonly last: number }[];
}

/** How many gave answers `first` to `last` in some part of the organisation: fewer than five. */
interface Few {
  readonly persons: number;
  readonly first: number;
  readonly last: number;
}

/**
 * How the histograms in the records are cut; of which persons they are. Of groups of 20 and more, as
 * those of smaller ones do not tell how many persons are in a bin.
 */
export function shownBins(
  { records }: Released,
  groups: readonly ReleasedGroup[],
  question: number,
): ToldBins[] {
  const named = new Map(groups.map((group) => [group.name, group]));
  return records.flatMap(({ unit, kind, of, group }) => {
    const persons = named.get(kind === 'pooled' ? `rest of ${of}` : unit)?.persons;
    const histogram = histogramOf(group?.details ?? null, question);
    const isExact = (group?.n.atLeast ?? 0) >= 20;
    if (persons === undefined || !isExact || histogram?.kind !== 'bins') return [];
    return [{ persons, bins: histogram.bins }];
  });
}

function histogramOf(details: ReleasedDetails | null, question: number) {
  if (question >= OWN) return details?.own?.[question - OWN]?.histogram;
  if (question === RECOMMEND) return details?.outcomes.recommend;
  return question === HELP ? details?.outcomes.help : details?.statements[question]?.histogram;
}

/** The same histograms, each merged without a look at the others. */
export function binsByThemselves(groups: readonly ReleasedGroup[], question: number): ToldBins[] {
  return groups.flatMap(({ persons, group }) => {
    if (!group.histograms.has(question) || persons.length < 10) return [];
    const counts = answerCounts(group.tally, instrument, question);
    const told = mergedByItself(counts);
    return told.kind === 'bins' ? [{ persons, bins: told.bins }] : [];
  });
}

/**
 * Takes from each group all told groups within it whose bins are cut at the same answers, and looks
 * for 1 to 4 persons who are left with these answers.
 */
export function fewByDifference(
  { respondents }: Released,
  told: readonly ToldBins[],
  question: number,
): Few | undefined {
  for (const whole of told) {
    const within = told
      .filter(({ persons }) => persons !== whole.persons && isPartOf(persons, whole.persons))
      .toSorted((a, b) => b.persons.length - a.persons.length);
    for (const [first, last] of ranges(whole)) {
      const left = leftWithout(
        whole,
        within.filter((group) => isCutAt(group, first, last)),
      );
      const answers = left.map((person) => answerAt(respondents[person], question));
      const persons = answers.filter((answer) => answer >= first && answer <= last).length;
      if (persons > 0 && persons < 5) return { first, last, persons };
    }
  }
  return undefined;
}

/** Takes away every group that is still whole, the largest first. */
function leftWithout(whole: ToldBins, groups: readonly ToldBins[]): number[] {
  const left = new Set(whole.persons);
  for (const { persons } of groups) {
    if (!persons.every((person) => left.has(person))) continue;
    for (const person of persons) left.delete(person);
  }
  return [...left];
}

function isPartOf(part: readonly number[], whole: readonly number[]): boolean {
  const all = new Set(whole);
  return part.every((person) => all.has(person));
}

/** Every run of neighbouring bins, by its first and last answer. */
function ranges({ bins }: ToldBins): [first: number, last: number][] {
  return bins.flatMap(({ first }, from) =>
    bins.slice(from).map(({ last }): [number, number] => [first, last]),
  );
}

function isCutAt({ bins }: ToldBins, first: number, last: number): boolean {
  return bins.some((bin) => bin.first === first) && bins.some((bin) => bin.last === last);
}

/** The answer's place in the histogram; −1 where there is none. */
function answerAt(person: Respondent | undefined, question: number): number {
  const { recommend = -1, help = 0 } = person?.outcomes ?? {};
  if (question === RECOMMEND) return recommend;
  if (question === HELP) return help - 1;
  if (question >= OWN) return keyedStep(person?.own?.[question - OWN] ?? 0, false);
  return keyedStep(person?.codes[question] ?? 0, instrument.items[question]?.reversed ?? false);
}
