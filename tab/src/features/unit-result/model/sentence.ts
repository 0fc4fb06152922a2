/** A sentence of a headline, and which fact it puts into words. */
export interface Sentence {
  readonly about:
    | 'reason'
    | 'care'
    | 'overall'
    | 'themes'
    | 'level'
    | 'ahead'
    | 'coherence'
    | 'lagging'
    | 'difference'
    | 'gap'
    | 'response';
  readonly text: string;
}
