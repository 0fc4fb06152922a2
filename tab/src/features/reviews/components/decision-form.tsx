import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { MOST_OPEN_ACTIONS } from '@samenhang/shared/plan/full-plan';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { TextField } from '../../../components/field.tsx';
import { OwnerField } from '../../../components/owner-field.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { serverNow } from '../../../lib/server-clock.ts';
import { actionText } from '../../../words/action-words.ts';
import type { Wording } from '../../../words/score-words.ts';
import { byVotes } from '../model/by-votes.ts';
import { type DecisionDraft, dayOf, decisionsOf } from '../model/decision-draft.ts';
import type { Desk } from './use-review.ts';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalXXL,
  },
});

interface Props {
  readonly words: Wording;
  readonly desk: Desk;
}

/** What becomes the plan: nothing without somebody who does it and a day. */
export function DecisionForm({ words, desk }: Props) {
  const { t } = words;
  const [drafts, setDrafts] = useState<readonly DecisionDraft[]>([]);
  const decisions = decisionsOf(drafts, dayOf(serverNow()));
  const change = (id: string, next: DecisionDraft | null) =>
    setDrafts((before) => [
      ...before.filter(({ proposal }) => proposal.id !== id),
      ...(next === null ? [] : [next]),
    ]);
  return (
    <Section title={t('reviewDecide.takeTitle')}>
      <Paragraph>{t('reviewDecide.takeAbout', { most: MOST_OPEN_ACTIONS })}</Paragraph>
      {byVotes(desk.view).map(({ proposal }) => {
        const draft = drafts.find((one) => one.proposal.id === proposal.id);
        return (
          <Decision
            key={proposal.id}
            words={words}
            draft={draft ?? { proposal, owner: null, due: '' }}
            isTaken={draft !== undefined}
            isFull={drafts.length >= MOST_OPEN_ACTIONS}
            onChange={(next) => change(proposal.id, next)}
          />
        );
      })}
      <div role="status">
        {decisions === null ? <Paragraph>{t('reviewDecide.missing')}</Paragraph> : null}
      </div>
      <Actions>
        <ActionButton
          weight={drafts.length === 0 ? 'secondary' : 'primary'}
          busy={desk.isBusy || decisions === null}
          onClick={() => {
            if (decisions !== null) desk.decide(decisions);
          }}
        >
          {t(drafts.length === 0 ? 'reviewDecide.saveNone' : 'reviewDecide.save')}
        </ActionButton>
      </Actions>
    </Section>
  );
}

interface DecisionProps {
  readonly words: Wording;
  readonly draft: DecisionDraft;
  readonly isTaken: boolean;
  readonly isFull: boolean;
  readonly onChange: (draft: DecisionDraft | null) => void;
}

function Decision({ words, draft, isTaken, isFull, onChange }: DecisionProps) {
  const { t } = words;
  const styles = useStyles();
  return (
    <div>
      <Checkbox
        label={actionText(words, draft.proposal.what)}
        checked={isTaken}
        disabled={isFull && !isTaken}
        onChange={(_, { checked }) => onChange(checked === true ? draft : null)}
      />
      {isTaken ? (
        <div className={styles.entry}>
          <OwnerField
            owner={draft.owner}
            action={actionText(words, draft.proposal.what)}
            onOwner={(owner) => onChange({ ...draft, owner })}
          />
          <TextField
            label={t('reviewDecide.due')}
            type="date"
            value={draft.due}
            onChange={(due) => onChange({ ...draft, due })}
          />
        </div>
      ) : null}
    </div>
  );
}
