import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import { Refusal, Refused } from './refusal.tsx';
import type { Opening } from './use-opening.ts';

interface Props {
  readonly opening: Opening;
  /** How many it would invite today; `null` until that is known. */
  readonly people: number | null;
}

/** Opens a planned round, after saying what is fixed from then on. */
export function OpenPlanned({ opening, people }: Props) {
  const { t, format } = useText();
  const [sure, setSure] = useState(false);
  const { isOpening, fault, refused, open } = opening;
  return (
    <Section title={t('openRound.title')}>
      <Paragraph>{t('openRound.about')}</Paragraph>
      <Refusal fault={fault} onRetry={() => setSure(true)} />
      <Refused reasons={isOpening ? [] : refused} />
      <div role="status">{isOpening ? <Paragraph>{t('openRound.opening')}</Paragraph> : null}</div>
      <Actions>
        <ActionButton weight="primary" busy={isOpening} onClick={() => setSure(true)}>
          {t('openRound.now')}
        </ActionButton>
      </Actions>
      {sure ? (
        <ConfirmDialog
          title={t('openRound.sure')}
          points={[
            people === null
              ? t('openRound.people')
              : t('openRound.invites', { count: people, number: format.number(people) }),
            t('openRound.rules'),
            t('openRound.seen'),
            t('openRound.end'),
          ]}
          confirm={t('openRound.confirm')}
          keep={t('openRound.keep')}
          standsOut="confirm"
          onConfirm={() => {
            setSure(false);
            open();
          }}
          onKeep={() => setSure(false)}
        />
      ) : null}
    </Section>
  );
}
