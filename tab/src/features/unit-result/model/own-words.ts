import type { ReleasedDetails, ReleasedGroup } from '@samenhang/shared/api/release';
import { type OwnStatement, ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import type { Item } from '@samenhang/shared/instruments/schema';
import { answerShares, cannotJudgeTexts } from '../../../words/answer-words.ts';
import { between, pointsOf, type Wording } from '../../../words/score-words.ts';

type ReleasedOwn = NonNullable<ReleasedDetails['own']>[number];

/** A statement that the organisation added, with what is told of it. */
export interface OwnResult {
  readonly item: Pick<Item, 'id' | 'text' | 'reversed'>;
  readonly released: ReleasedOwn;
}

/** Those of a round that something is told of in a group; none of a group without details. */
export function ownResults(
  round: { readonly ownStatements?: readonly OwnStatement[] | undefined },
  { details }: ReleasedGroup,
): OwnResult[] {
  return ownStatementsOf(round).flatMap(({ id, text }) => {
    const released = details?.own?.find((one) => one.id === id);
    return released === undefined ? [] : [{ item: { id, text, reversed: false }, released }];
  });
}

/** Its mean with where that lies, and whether people agree; nothing where its answers are not told. */
export function ownNotes(words: Wording, { released }: OwnResult): string[] {
  const { t } = words;
  const { mean, agreement } = released;
  return [
    ...(mean === null ? [] : [meanText(words, mean)]),
    ...(agreement === null ? [] : [t(`ownStatements.${agreement}`)]),
  ];
}

/** All that the page shows of it, in sentences. */
export function ownSentence(words: Wording, own: OwnResult, n: ReleasedGroup['n']): string {
  const { t, language } = words;
  const { item, released } = own;
  const shares = answerShares(words, item, released.histogram, n);
  const said = shares.map(({ label, told }) => `${label}: ${told}.`);
  return [
    t('ownStatements.named', { statement: item.text[language] }),
    ...(said.length === 0 ? [t('statements.notTold')] : said),
    ...ownNotes(words, own),
    ...cannotJudgeTexts(words, released, n),
  ].join(' ');
}

function meanText(words: Wording, { points, interval }: NonNullable<ReleasedOwn['mean']>): string {
  const limits = between(words, interval);
  if (points === null) return words.t('ownStatements.meanBetween', { between: limits });
  return words.t('ownStatements.mean', { score: pointsOf(words, points), between: limits });
}
