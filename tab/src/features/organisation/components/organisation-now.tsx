import type { OrganisationView } from '@samenhang/shared/api/organisation';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { undoImport } from '../api/organisation.ts';

interface Props {
  readonly organisation: OrganisationView;
  /** Called once the version before stands again. */
  readonly onUndone: () => void;
}

/** What stands now, since when, and the way back to what stood before. */
export function OrganisationNow({ organisation, onUndone }: Props) {
  const { t, format } = useText();
  const { current, before, publishable, openCycle } = organisation;
  return (
    <Section title={t('peopleNow.title')}>
      {current === null ? (
        <Paragraph>{t('peopleNow.nothing')}</Paragraph>
      ) : (
        <>
          <Paragraph>
            {t('peopleNow.counts', {
              people: format.number(current.people),
              units: format.number(current.units),
            })}
          </Paragraph>
          <Paragraph>{t('peopleNow.publishable', { count: publishable })}</Paragraph>
          <Paragraph quiet>{t(`organisationSource.${current.source}`)}</Paragraph>
          {current.at === null ? null : (
            <Paragraph quiet>{t('peopleNow.since', { when: format.date(current.at) })}</Paragraph>
          )}
        </>
      )}
      {openCycle === null ? null : <Notice>{t('peopleNow.openRound')}</Notice>}
      {current !== null && before === null ? (
        <Paragraph quiet>{t('peopleNow.noUndo')}</Paragraph>
      ) : null}
      {before === null ? null : <Undo before={before} onUndone={onUndone} />}
    </Section>
  );
}

interface UndoProps {
  readonly before: NonNullable<OrganisationView['before']>;
  readonly onUndone: () => void;
}

function Undo({ before, onUndone }: UndoProps) {
  const { t, format } = useText();
  const backend = useBackend();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const undo = async () => {
    setSure(false);
    setBusy(true);
    const reply = await undoImport(backend);
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) onUndone();
  };
  const what = t('peopleNow.undoWhat', {
    when: format.dayAndTime(before.at),
    people: format.number(before.people),
    units: format.number(before.units),
  });
  return (
    <>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={() => setSure(true)} />}
      <Actions>
        <ActionButton busy={busy} onClick={() => setSure(true)}>
          {t('peopleNow.undo')}
        </ActionButton>
      </Actions>
      {sure ? (
        <ConfirmDialog
          title={t('peopleNow.undoSure')}
          points={[what, t('peopleNow.undoAgain')]}
          confirm={t('peopleNow.undoConfirm')}
          keep={t('peopleNow.undoKeep')}
          onConfirm={() => void undo()}
          onKeep={() => setSure(false)}
        />
      ) : null}
    </>
  );
}
