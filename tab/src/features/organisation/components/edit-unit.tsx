import { useState } from 'react';
import { Decision } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Choice, TextField } from '../../../components/field.tsx';
import { More } from '../../../components/more.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { usePeoplePicker } from '../../../lib/people-picker.ts';
import { useText } from '../../../lib/text.ts';
import {
  changedUnit,
  type EditedUnit,
  mayGo,
  pathTo,
  placesFor,
  type TodayUnit,
  withoutUnit,
  withUnitBelow,
} from '../model/tree-edits.ts';

interface Props {
  readonly units: readonly TodayUnit[];
  readonly unit: TodayUnit;
  readonly onEdit: (units: readonly EditedUnit[]) => void;
  readonly onCancel: () => void;
}

/** A unit by hand: its name, its place and its managers; another below it; or away with it. */
export default function EditUnit({ units, unit, onEdit, onCancel }: Props) {
  const { t } = useText();
  const [name, setName] = useState(unit.name);
  const [parent, setParent] = useState(unit.parent);
  const [managers, setManagers] = useState<readonly string[]>(unit.managers);
  const changed = name.trim() !== unit.name || parent !== unit.parent || managers !== unit.managers;
  const may = changed && name.trim() !== '';
  return (
    <Dialog title={t('editUnit.title', { unit: unit.name })} onCancel={onCancel}>
      <TextField label={t('editUnit.name')} longest={200} value={name} onChange={setName} />
      {parent === null ? null : (
        <Choice
          label={t('editUnit.parent')}
          value={parent}
          options={placesFor(units, unit.id).map(({ id, name: called }) => ({
            value: id,
            words: pathTo(units, id).join(' › ') || called,
          }))}
          onChange={setParent}
        />
      )}
      <Managers managers={managers} onManagers={setManagers} />
      <Decision>
        <ActionButton onClick={onCancel}>{t('editUnit.keep')}</ActionButton>
        <ActionButton
          weight="primary"
          busy={!may}
          onClick={() =>
            onEdit(
              changedUnit(units, unit.id, { name: name.trim(), parent, managers: [...managers] }),
            )
          }
        >
          {t('editUnit.see')}
        </ActionButton>
      </Decision>
      <AddBelow onAdd={(below) => onEdit(withUnitBelow(units, unit.id, below))} />
      {mayGo(units, unit) ? (
        <ActionButton weight="subtle" onClick={() => onEdit(withoutUnit(units, unit.id))}>
          {t('editUnit.remove')}
        </ActionButton>
      ) : (
        <Paragraph quiet>{t('editUnit.stays')}</Paragraph>
      )}
    </Dialog>
  );
}

interface ManagersProps {
  readonly managers: readonly string[];
  readonly onManagers: (managers: readonly string[]) => void;
}

/** Chosen in the host's own picker, which knows their names; we keep their ids. */
function Managers({ managers, onManagers }: ManagersProps) {
  const { t } = useText();
  const selectPeople = usePeoplePicker();
  const [none, setNone] = useState(false);
  const choose = async () => {
    const chosen = await selectPeople({ title: t('editUnit.choose'), chosen: managers });
    setNone(chosen === null);
    if (chosen !== null) onManagers(chosen.map(({ id }) => id));
  };
  return (
    <>
      <Paragraph>{t('editUnit.managers', { count: managers.length })}</Paragraph>
      <ActionButton onClick={() => void choose()}>{t('editUnit.choose')}</ActionButton>
      <div role="status">{none ? <Paragraph quiet>{t('editUnit.noPicker')}</Paragraph> : null}</div>
    </>
  );
}

function AddBelow({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const { t } = useText();
  const [name, setName] = useState('');
  return (
    <More summary={t('editUnit.addTitle')}>
      <TextField label={t('editUnit.addName')} longest={200} value={name} onChange={setName} />
      <ActionButton busy={name.trim() === ''} onClick={() => onAdd(name.trim())}>
        {t('editUnit.add')}
      </ActionButton>
    </More>
  );
}
