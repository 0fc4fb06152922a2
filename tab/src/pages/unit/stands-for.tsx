import { Notice } from '../../components/notice.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { RouteLink } from '../../components/route-link.tsx';
import { reasonFor } from '../../features/unit-result/model/reason.ts';
import type { Wording } from '../../words/score-words.ts';
import type { UnitData } from './read-unit.ts';
import { UnitAbove } from './unit-above.tsx';

interface Props {
  readonly words: Wording;
  readonly data: UnitData;
}

/** Why the unit has no exact result of its own, and the way to the one that it counts in. */
export function StandsFor({ words, data: { cycle, result } }: Props) {
  const [reason] = reasonFor(words, result);
  if (reason === undefined) return null;
  const { kind, of, ofName, name, unit } = result;
  const others = kind === 'pooled' || kind === 'parent';
  const above = others && of !== null && of !== unit && ofName !== null ? { of, ofName } : null;
  return (
    <Notice tone="warning" {...(others && { title: words.t('unit.notAlone', { unit: name }) })}>
      <Paragraph>
        <span data-about="reason">{reason.text}</span>
      </Paragraph>
      {above === null ? (
        <UnitAbove words={words} cycle={cycle.id} unit={unit} />
      ) : (
        <RouteLink to={{ page: 'unit', cycle: cycle.id, unit: above.of }}>
          {words.t('unit.toAbove', { unit: above.ofName })}
        </RouteLink>
      )}
    </Notice>
  );
}
