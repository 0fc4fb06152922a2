import { useCallback } from 'react';
import { Paragraph } from '../../components/paragraph.tsx';
import { TextLink } from '../../components/route-link.tsx';
import { Section } from '../../components/section.tsx';
import { UnitTable } from '../../features/unit-result/components/unit-table.tsx';
import { readUnits } from '../../features/units/api/units.ts';
import { comparingNames, isOwn, whyNot } from '../../features/units/model/tree-lines.ts';
import { useBackend } from '../../lib/backend.ts';
import { useLoad } from '../../lib/use-load.ts';
import type { Wording } from '../../words/score-words.ts';

interface Props {
  readonly words: Wording;
  readonly cycle: string;
  readonly unit: string;
  readonly name: string;
}

/** More are found sooner in the list of all units. */
const MOST = 12;

/** Of the whole organisation: its departments with the same three numbers; nothing of any other unit. */
export default function UnitsBelow({ words, cycle, unit, name: whole }: Props) {
  const backend = useBackend();
  const { t } = words;
  const { state } = useLoad(useCallback(() => readUnits(backend, cycle), [backend, cycle]));
  // The page says the same of the unit without them.
  const items = state.status === 'ready' ? state.body.items : [];
  const isWhole = items.some(({ id, parent }) => id === unit && parent === null);
  const below = items.filter(({ parent }) => parent === unit).sort(comparingNames(words.language));
  if (!(isWhole && below.some(isOwn))) return null;
  const title = t('below.title', { unit: whole });
  const units = below.slice(0, MOST).map((one) => ({
    key: one.id,
    name: one.name,
    to: { page: 'unit', cycle, unit: one.id } as const,
    whyNot: (tile: Parameters<typeof whyNot>[2]) => whyNot(words, one, tile),
    facts: isOwn(one) ? one.glance : t('units.notOwn'),
  }));
  return (
    <Section title={title}>
      <UnitTable words={words} name={title} units={units} />
      <Paragraph quiet>{t('below.note')}</Paragraph>
      {below.length > MOST ? (
        <TextLink to={{ page: 'units', cycle }}>{t('below.all', { count: below.length })}</TextLink>
      ) : null}
    </Section>
  );
}
