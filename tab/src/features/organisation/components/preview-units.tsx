import type { ImportView } from '@samenhang/shared/api/organisation';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { useText } from '../../../lib/text.ts';
import { changeOf, effectOn } from '../model/preview-words.ts';

const SHOWN_AT_FIRST = 20;

type Changed = NonNullable<ImportView['units']>[number];

const isNew = ({ before }: Changed) => before === null;

/** The units that change, those first whose results will be shown otherwise. */
export function PreviewUnits({ view }: { readonly view: ImportView }) {
  const { t, format } = useText();
  const [all, setAll] = useState(false);
  const { units = [], unitsChanged = units.length } = view;
  if (units.length === 0) return null;
  const allNew = units.every(isNew);
  const size = (of: { readonly people: number } | null) =>
    of === null ? t('peoplePreview.none') : format.number(of.people);
  const sizes = (unit: Changed) => {
    if (allNew) return size(unit.after);
    if (isNew(unit)) return t('peoplePreview.isNew', { people: size(unit.after) });
    return `${size(unit.before)} → ${size(unit.after)}`;
  };
  const shown = all ? units : units.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <Paragraph>
        {t(`peoplePreview.${allNew ? 'unitsNew' : 'unitsAbout'}`, { count: unitsChanged })}
      </Paragraph>
      {shown.some((unit) => effectOn(unit) === 'together') ? (
        <Paragraph>{t('peoplePreview.whyTogether')}</Paragraph>
      ) : null}
      <PlainTable
        name={t('peoplePreview.units')}
        heads={[
          t('peoplePreview.unit'),
          t(allNew ? 'peoplePreview.allPeople' : 'peoplePreview.size'),
          t('peoplePreview.effect'),
        ]}
        rows={shown.map((unit) => ({
          key: unit.unit,
          cells: [
            unit.name,
            sizes(unit),
            [...changeOf(unit, t), t(`unitEffect.${effectOn(unit)}`)].join(' '),
          ],
        }))}
      />
      {shown.length < unitsChanged && (all || units.length <= SHOWN_AT_FIRST) ? (
        <Paragraph quiet>{t('peoplePreview.firstOnly', { count: shown.length })}</Paragraph>
      ) : null}
      {all || units.length <= SHOWN_AT_FIRST ? null : (
        <Actions>
          <ActionButton onClick={() => setAll(true)}>{t('peoplePreview.more')}</ActionButton>
        </Actions>
      )}
    </>
  );
}
