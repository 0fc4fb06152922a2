import type { CycleView } from '@samenhang/shared/api/cycle';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

/** From one's own answers to results, in three steps. */
export function WhatHappensNext({ cycle: { closesAt, rules } }: { readonly cycle: CycleView }) {
  const { t, format } = useText();
  return (
    <>
      <Paragraph>{t('then.title')}</Paragraph>
      <Points
        ordered
        points={[
          t('then.submitted'),
          t('then.closes', { when: format.dayAndTime(closesAt) }),
          t(rules.staffSeeResults ? 'then.staff' : 'then.noStaff'),
        ]}
      />
    </>
  );
}
