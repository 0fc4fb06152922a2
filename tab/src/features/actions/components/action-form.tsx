import type { ActionView } from '@samenhang/shared/api/actions';
import { useState } from 'react';
import { ActionFault } from '../../../components/action-fault.tsx';
import { Decision } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/field.tsx';
import { OwnerField } from '../../../components/owner-field.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import type { Wording } from '../../../words/score-words.ts';
import { addAction, changeAction } from '../api/plan.ts';
import {
  type ActionDraft,
  actionFrom,
  changesFrom,
  draftOf,
  EMPTY_DRAFT,
  type Need,
} from '../model/action-draft.ts';
import { AboutFields } from './about-fields.tsx';
import { RemoveAction } from './remove-action.tsx';

interface Props {
  readonly words: Wording;
  readonly unit: string;
  /** What is edited; `null` to add one. */
  readonly action: ActionView | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const NEED_WORDS = {
  what: 'actionForm.needsWhat',
  owner: 'actionForm.needsOwner',
  due: 'actionForm.needsDue',
} as const satisfies Record<Need, string>;

/** An action with its owner and its day; without both it is a wish, and is not kept. */
export default function ActionForm({ words, unit, action, onDone, onCancel }: Props) {
  const { t, format, instrument } = words;
  const backend = useBackend();
  const [draft, setDraft] = useState(action === null ? EMPTY_DRAFT : draftOf(action));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const change = (part: Partial<ActionDraft>) => setDraft((before) => ({ ...before, ...part }));
  const filled = actionFrom(draft, instrument);
  const missing = 'what' in filled ? [] : filled.map((need) => t(NEED_WORDS[need]));
  const save = async () => {
    setTried(true);
    if (!('what' in filled)) return;
    setBusy(true);
    const reply = await (action === null
      ? addAction(backend, unit, filled)
      : changeAction(backend, action, changesFrom(action, filled)));
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) onDone();
  };
  return (
    <Dialog title={t(action === null ? 'actionForm.add' : 'actionForm.edit')} onCancel={onCancel}>
      <AboutFields words={words} draft={draft} onDraft={setDraft} />
      <OwnerField owner={draft.owner} onOwner={(owner) => change({ owner })} />
      <TextField
        type="date"
        label={t('actionForm.due')}
        value={draft.due}
        onChange={(due) => change({ due })}
      />
      <div role="status">
        {tried && missing.length > 0 ? (
          <Paragraph>{t('actionForm.missing', { what: format.list(missing) })}</Paragraph>
        ) : null}
      </div>
      {fault === null ? null : <ActionFault fault={fault} onRetry={() => void save()} />}
      <Decision>
        <ActionButton onClick={onCancel}>{t('actionForm.keep')}</ActionButton>
        <ActionButton weight="primary" busy={busy} onClick={() => void save()}>
          {t('actionForm.save')}
        </ActionButton>
      </Decision>
      {action === null ? null : <RemoveAction action={action} onDone={onDone} />}
    </Dialog>
  );
}
