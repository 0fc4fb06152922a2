import type { ReleasedBins, ReleasedGroup } from '@samenhang/shared/api/release';
import { answerLabel } from '../../../words/answer-words.ts';
import { between, type Wording } from '../../../words/score-words.ts';
import { isApproximate, shareText } from '../../../words/share-words.ts';

/** How people answered one of the closing questions. */
export interface OutcomeLine {
  readonly id: string;
  /** What it asked, in a few words. */
  readonly name: string;
  /** The question as it was asked. */
  readonly question: string;
  /** The answers from low to high with their shares, or why these are not told. */
  readonly answers: string;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** One line per closing question; the answers as they stand on its scale. */
export function outcomeLines(words: Wording, { details, n }: ReleasedGroup): OutcomeLine[] {
  const { t, format, language, instrument } = words;
  const outcomes = details?.outcomes;
  return instrument.outcomes.map((outcome) => {
    const isTen = outcome.scale === '0-10';
    const bins = (isTen ? outcomes?.recommend : outcomes?.help) ?? null;
    const nameOf = ({ first, last }: Range) => {
      if (!isTen) return answerLabel(words, { reversed: false }, first, last);
      if (first === last) return format.number(first);
      return t('outcomes.range', { first: format.number(first), last: format.number(last) });
    };
    const index = isTen ? (outcomes?.recommendIndex ?? null) : null;
    const parts = [
      sharesOf(words, bins, isApproximate(n), nameOf),
      ...(index === null
        ? []
        : [
            t('outcomes.index', {
              value: format.signed(index.value),
              between: between(words, index.interval),
            }),
          ]),
    ];
    return {
      id: outcome.id,
      name: t(isTen ? 'outcomes.short.recommend' : 'outcomes.short.help'),
      question: outcome.text[language],
      answers: parts.join(' '),
    };
  });
}

function sharesOf(
  words: Wording,
  bins: ReleasedBins | null,
  approximate: boolean,
  nameOf: (range: Range) => string,
): string {
  const { t, format } = words;
  if (bins === null) return t('outcomes.notTold');
  const told = (range: Range, share: string) =>
    t('outcomes.answered', { answer: nameOf(range), share });
  if (bins.kind === 'nearlyAll') return `${told(bins, t('shares.most'))}.`;
  if (bins.bins.length < 2) return t('outcomes.notTold');
  const all = bins.bins.map((bin) => told(bin, shareText(words, bin.share, approximate)));
  return `${format.list(all)}.`;
}
