import { dayAndTimeIn, zoneNameIn } from '@samenhang/shared/notices/fill-text';
import { Notice } from '../../../components/notice.tsx';
import { useText } from '../../../lib/text.ts';
import { firstOpening } from '../model/first-opening.ts';
import type { RoundDraft } from '../model/round-draft.ts';
import type { RoundFacts } from '../model/round-facts.ts';
import { tooSoonIn } from '../model/too-soon.ts';

interface Props {
  readonly facts: RoundFacts;
  readonly draft: RoundDraft;
}

/** From when on the round can open, where it has to wait for another of the same people. */
export function FirstOpeningNote({ facts, draft }: Props) {
  const { t, locale } = useText();
  const from = firstOpening(facts, draft.unit === '' ? null : draft.unit);
  if (from === null) return <div role="status" />;
  const moment = {
    when: dayAndTimeIn(locale, facts.zone, from),
    zone: zoneNameIn(locale, facts.zone, from),
  };
  const why = t('planRound.opensFrom', moment);
  const early = tooSoonIn(draft, facts.zone, from);
  return (
    <div role="status">
      <Notice tone={early === null ? 'calm' : 'warning'}>
        {early === null ? why : t(`planRound.${early}TooSoon`, { why })}
      </Notice>
    </div>
  );
}
