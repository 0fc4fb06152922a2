import type { NewAction } from '@samenhang/shared/api/actions';
import { useId, useState } from 'react';
import { usePeoplePicker } from '../lib/people-picker.ts';
import { useText } from '../lib/text.ts';
import { ActionButton } from './buttons.tsx';
import { Paragraph } from './paragraph.tsx';
import { useTypography } from './typography.ts';

interface Props {
  readonly owner: NewAction['owner'] | null;
  /** What the action is called, where there are several. */
  readonly action?: string;
  readonly onOwner: (owner: NewAction['owner']) => void;
}

/** Who sees to an action, chosen in the host's own picker, which knows who is there and what they are called. */
export function OwnerField({ owner, action, onOwner }: Props) {
  const { t } = useText();
  const text = useTypography();
  const selectPeople = usePeoplePicker();
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const choose = async () => {
    const chosen = owner === null ? [] : [owner.id];
    const [person] =
      (await selectPeople({ title: t('actionOwner.title'), chosen, one: true })) ?? [];
    const name = person?.name;
    setMissing(!name);
    if (name) onOwner({ id: person.id, name });
  };
  const press = t(owner === null ? 'actionOwner.choose' : 'actionOwner.another');
  return (
    <section aria-labelledby={id}>
      <p id={id} className={text.strong}>
        {t('actionOwner.title')}
      </p>
      <Paragraph>{owner?.name ?? t('actionOwner.none')}</Paragraph>
      <Paragraph quiet>{t('actionOwner.hint')}</Paragraph>
      <ActionButton
        {...(action !== undefined && { name: t('actionOwner.of', { press, action }) })}
        onClick={() => void choose()}
      >
        {press}
      </ActionButton>
      <div role="status">
        {isMissing ? <Paragraph quiet>{t('actionOwner.noPicker')}</Paragraph> : null}
      </div>
    </section>
  );
}
