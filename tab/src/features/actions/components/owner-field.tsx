import type { NewAction } from '@samenhang/shared/api/actions';
import { useId, useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useTypography } from '../../../components/typography.ts';
import { usePeoplePicker } from '../../../lib/people-picker.ts';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly owner: NewAction['owner'] | null;
  readonly onOwner: (owner: NewAction['owner']) => void;
}

/** Who sees to it, chosen in the host's own picker, which knows who is there and what they are called. */
export function OwnerField({ owner, onOwner }: Props) {
  const { t } = useText();
  const text = useTypography();
  const selectPeople = usePeoplePicker();
  const [none, setNone] = useState(false);
  const id = useId();
  const choose = async () => {
    const chosen = owner === null ? [] : [owner.id];
    const picked = await selectPeople({ title: t('actionForm.owner'), chosen, one: true });
    setNone(picked === null);
    const [person] = picked ?? [];
    if (person?.name) onOwner({ id: person.id, name: person.name });
  };
  return (
    <section aria-labelledby={id}>
      <p id={id} className={text.strong}>
        {t('actionForm.owner')}
      </p>
      <Paragraph>{owner?.name ?? t('actionForm.noOwner')}</Paragraph>
      <Paragraph quiet>{t('actionForm.ownerHint')}</Paragraph>
      <ActionButton onClick={() => void choose()}>
        {t(owner === null ? 'actionForm.choose' : 'actionForm.another')}
      </ActionButton>
      <div role="status">
        {none ? <Paragraph quiet>{t('actionForm.noPicker')}</Paragraph> : null}
      </div>
    </section>
  );
}
