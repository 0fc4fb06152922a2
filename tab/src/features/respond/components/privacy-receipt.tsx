import type { CycleView } from '@samenhang/shared/api/cycle';
import { Details } from '../../../components/details.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

function unitOf(unit: string, invited: number | null) {
  return invited === null
    ? (['receipt.unit', { unit }] as const)
    : (['receipt.unitOf', { unit, count: invited }] as const);
}

/** What each reader sees, by the rules that were fixed when the cycle opened. */
export function PrivacyReceipt({ cycle }: { readonly cycle: CycleView }) {
  const { t, format } = useText();
  const { rules, mine } = cycle;
  return (
    <Section title={t('receipt.title')}>
      <Points
        points={[
          t('receipt.confidential'),
          t('receipt.own'),
          t('receipt.scores', { count: rules.minimumForScores }),
          t('receipt.details', { count: rules.minimumForDetails }),
          rules.staffSeeResults ? t('receipt.staffSee') : t('receipt.staffDoNotSee'),
          ...(mine.unit === null ? [] : [t(...unitOf(mine.unit, mine.unitInvited))]),
          t('receipt.close', { when: format.dayAndTime(cycle.closesAt) }),
        ]}
      />
      <Details summary={t('receipt.more')}>
        <Paragraph>{t('receipt.fixed', { when: format.day(cycle.opensAt) })}</Paragraph>
        <Paragraph>{t('receipt.sealed')}</Paragraph>
        <Paragraph>{t('receipt.recoverable')}</Paragraph>
        <Paragraph>{t('receipt.role')}</Paragraph>
        <Paragraph>{t('receipt.limits', { fewest: rules.minimumForScores })}</Paragraph>
      </Details>
    </Section>
  );
}
