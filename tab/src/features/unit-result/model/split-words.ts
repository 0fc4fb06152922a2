import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Wording } from '../../../words/score-words.ts';

/** From this share of the gap on, in percent, one cause is named before the other. */
const MOSTLY = 60;

/** What the gap between the pillars is made of, as far as there is one that can be shown. */
export function splitText({ t, format }: Wording, { details }: ReleasedGroup): string {
  const coherence = details?.coherence ?? null;
  if (coherence === null) return t('matrix.unknown');
  const { interval, pillarShare } = coherence;
  if (interval.high >= 100 || pillarShare === null) return t('matrix.noGap');
  const values = { pillar: format.number(pillarShare), theme: format.number(100 - pillarShare) };
  if (pillarShare >= MOSTLY) return t('matrix.onePillar', values);
  return pillarShare <= 100 - MOSTLY ? t('matrix.withinThemes', values) : t('matrix.both', values);
}
