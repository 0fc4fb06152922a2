import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ReactNode } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import { closingWords } from '../../../words/closing-words.ts';

interface Props {
  readonly cycle: CycleView;
  /** What this means for me, in a sentence. */
  readonly state: string;
  readonly children: ReactNode;
}

/** A cycle that asks something of me, until when, and what I can do. */
export function CycleCard({ cycle, state, children }: Props) {
  const words = useText();
  return (
    <Section title={cycle.title[words.language]}>
      <Paragraph>{state}</Paragraph>
      <Paragraph quiet>{closingWords(words, cycle.closesAt)}</Paragraph>
      {cycle.endMovedFrom === null ? null : (
        <Paragraph quiet>
          {words.t('home.endMoved', { before: words.format.dayAndTime(cycle.endMovedFrom) })}
        </Paragraph>
      )}
      {children}
    </Section>
  );
}
