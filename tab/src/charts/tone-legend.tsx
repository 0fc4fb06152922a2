import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { LegendList } from './legend.tsx';
import { MergedHatch } from './merged-hatch.tsx';
import { toneOf, useTones } from './tones.ts';

interface Props {
  /** The answers from the most unfavourable to the most favourable. */
  readonly answers: readonly string[];
  /** What is said of answers that were taken together. */
  readonly merged: string;
}

const BOX = { x: 1, y: 2, width: 16, height: 14 };

/** What the stretches of a diverging bar stand for. */
export function ToneLegend({ answers, merged }: Props) {
  const tones = useTones();
  const hatch = useId();
  return (
    <LegendList
      ofPage
      entries={[
        ...answers.map((name, step) => ({
          name,
          mark: (
            <rect {...BOX} className={mergeClasses(tones.segment, tones[toneOf(step, step)])} />
          ),
        })),
        {
          name: merged,
          mark: (
            <>
              <MergedHatch id={hatch} />
              <rect {...BOX} className={mergeClasses(tones.segment, tones.tone2)} />
              <rect {...BOX} fill={`url(#${hatch})`} />
            </>
          ),
        },
      ]}
    />
  );
}
