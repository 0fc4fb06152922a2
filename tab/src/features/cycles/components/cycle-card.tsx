import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ReactNode } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly cycle: CycleView;
  /** What this means for me, in a sentence. */
  readonly state: string;
  readonly children: ReactNode;
}

/** A cycle that asks something of me, until when, and what I can do. */
export function CycleCard({ cycle, state, children }: Props) {
  const { t, language, format } = useText();
  const near = format.nearDay(cycle.closesAt, new Date());
  return (
    <Section title={cycle.title[language]}>
      <Paragraph>{state}</Paragraph>
      <Paragraph quiet>
        {near === null
          ? t('home.closes', { when: format.dayAndTime(cycle.closesAt) })
          : t('home.closesNear', { day: near, time: format.time(cycle.closesAt) })}
      </Paragraph>
      {children}
    </Section>
  );
}
