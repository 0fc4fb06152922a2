import type { PoolView } from '@samenhang/shared/api/pool';
import { SEGMENTS, type Segment } from '@samenhang/shared/api/segments';
import { SEGMENT_TEXTS } from '@samenhang/shared/presentation/segment-texts';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Choice } from '../../../components/field.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { labelOf, type Wording } from '../../../words/score-words.ts';
import { NormEntry } from './norm-list.tsx';
import { usePool } from './use-pool.ts';

interface Props {
  readonly words: Wording;
  readonly pool: PoolView;
}

/** The pool: what is shared, before anybody joins; joining it, and leaving it. */
export function PoolMembership({ words, pool: first }: Props) {
  const { t, format } = words;
  const { pool, busy, fault, join, leave, again } = usePool(first);
  const shared = format.list(pool.shared.map((score) => labelOf(words, score)));
  return (
    <Section title={t('pool.title')}>
      <Paragraph>{t('pool.about')}</Paragraph>
      <Points points={[t('pool.shared', { shared }), t('pool.notShared'), t('pool.published')]} />
      <div role="status">
        <Membership words={words} pool={pool} />
      </div>
      {pool.membership === null ? (
        <Join words={words} busy={busy} onJoin={join} />
      ) : (
        <Leave words={words} busy={busy} onLeave={leave} />
      )}
      {fault === null ? null : <FaultNotice fault={fault} onRetry={again} />}
      {pool.release === null ? null : <NormEntry words={words} norm={pool.release} />}
    </Section>
  );
}

function Membership({ words, pool: { membership, release } }: Props) {
  const { t, language, format } = words;
  if (membership === null) return <Paragraph>{t('pool.out')}</Paragraph>;
  const segment = SEGMENT_TEXTS[language].names[membership.segment];
  return (
    <>
      <Paragraph>{t('pool.in', { segment, when: format.date(membership.since) })}</Paragraph>
      {release === null ? <Paragraph quiet>{t('pool.noRelease')}</Paragraph> : null}
    </>
  );
}

interface JoinProps {
  readonly words: Wording;
  readonly busy: boolean;
  readonly onJoin: (segment: Segment) => void;
}

function Join({ words: { t, language }, busy, onJoin }: JoinProps) {
  const [chosen, setChosen] = useState<Segment | null>(null);
  return (
    <>
      <Choice
        label={t('pool.segment')}
        hint={t('pool.segmentHint')}
        value={chosen ?? ''}
        options={[
          { value: '', words: t('pool.choose') },
          ...SEGMENTS.map((value) => ({ value, words: SEGMENT_TEXTS[language].names[value] })),
        ]}
        onChange={(segment) => setChosen(segment === '' ? null : segment)}
      />
      <Actions>
        <ActionButton
          busy={busy || chosen === null}
          onClick={() => (chosen === null ? undefined : onJoin(chosen))}
        >
          {t('pool.join')}
        </ActionButton>
      </Actions>
    </>
  );
}

interface LeaveProps {
  readonly words: Wording;
  readonly busy: boolean;
  readonly onLeave: () => void;
}

function Leave({ words: { t }, busy, onLeave }: LeaveProps) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Actions>
        <ActionButton busy={busy} onClick={() => setAsks(true)}>
          {t('pool.leave')}
        </ActionButton>
      </Actions>
      {asks ? (
        <ConfirmDialog
          title={t('pool.leaveTitle')}
          points={[t('pool.leaveRemoves'), t('pool.leaveStays'), t('pool.leaveAgain')]}
          confirm={t('pool.leaveNow')}
          keep={t('pool.stay')}
          onConfirm={() => {
            setAsks(false);
            onLeave();
          }}
          onKeep={() => setAsks(false)}
        />
      ) : null}
    </>
  );
}
