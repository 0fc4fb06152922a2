import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { MOSTLY_FROM } from '@samenhang/shared/thresholds';
import type { Wording } from '../../../words/score-words.ts';

/** What the gap between the pillars is made of, as far as there is one that can be shown. */
export function splitText({ t, format }: Wording, { details }: ReleasedGroup): string {
  const coherence = details?.coherence ?? null;
  if (coherence === null) return t('matrix.unknown');
  const { interval, pillarShare } = coherence;
  if (interval.high >= 100 || pillarShare === null) return t('matrix.noGap');
  const values = { pillar: format.number(pillarShare), theme: format.number(100 - pillarShare) };
  if (pillarShare >= MOSTLY_FROM) return t('matrix.onePillar', values);
  return pillarShare <= 100 - MOSTLY_FROM
    ? t('matrix.withinThemes', values)
    : t('matrix.both', values);
}
