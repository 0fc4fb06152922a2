import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useText } from '../../../lib/text.ts';
import type { Loading } from '../../../lib/use-load.ts';
import { answeredCount, type Content, STATEMENTS } from '../model/content.ts';
import type { Stored } from '../model/saving.ts';

interface Props {
  readonly mine: Content;
  readonly stored: Loading<Stored>;
  readonly onRetry: () => void;
  readonly onKeep: (stored: Stored, keep: 'mine' | 'stored') => void;
}

/** Another device saved something newer: shows how far each is, and asks which to go on with. */
export function ConflictDialog({ mine, stored, onRetry, onKeep }: Props) {
  const { t } = useText();
  return (
    <Dialog title={t('conflict.title')}>
      {stored.status === 'loading' ? <Skeleton /> : null}
      {stored.status === 'failed' ? <FaultNotice fault={stored.fault} onRetry={onRetry} /> : null}
      {stored.status === 'ready' ? (
        <Question mine={mine} stored={stored.body} onKeep={onKeep} />
      ) : null}
    </Dialog>
  );
}

type QuestionProps = Pick<Props, 'mine' | 'onKeep'> & { readonly stored: Stored };

function Question({ mine, stored, onKeep }: QuestionProps) {
  const { t, format } = useText();
  const [chosen, setChosen] = useState(false);
  const keep = (which: 'mine' | 'stored') => {
    setChosen(true);
    onKeep(stored, which);
  };
  return (
    <>
      <Paragraph>
        {stored.savedAt === null
          ? t('conflict.withdrawn')
          : t('conflict.elsewhere', {
              when: format.dayAndTime(stored.savedAt),
              answered: answeredCount(stored.content),
              of: STATEMENTS,
            })}
      </Paragraph>
      <Paragraph>{t('conflict.here', { answered: answeredCount(mine), of: STATEMENTS })}</Paragraph>
      <Actions>
        <ActionButton weight="primary" busy={chosen} onClick={() => keep('stored')}>
          {t('conflict.keepStored')}
        </ActionButton>
        <ActionButton busy={chosen} onClick={() => keep('mine')}>
          {t('conflict.keepMine')}
        </ActionButton>
      </Actions>
    </>
  );
}
