import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Details } from '../../../components/details.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useText } from '../../../lib/text.ts';
import type { Loading } from '../../../lib/use-load.ts';
import { type Asked, statementCount } from '../model/asked.ts';
import { answeredCount, type Content, differences } from '../model/content.ts';
import { type Newer, newerOf } from '../model/newer.ts';
import type { Stored } from '../model/saving.ts';
import { Differences } from './differences.tsx';

interface Props {
  readonly instrument: Asked;
  readonly mine: Content;
  /** When mine was last changed, by this device's clock. */
  readonly editedAt: string | null;
  readonly stored: Loading<Stored>;
  readonly onRetry: () => void;
  readonly onKeep: (stored: Stored, keep: 'mine' | 'stored') => void;
}

/** Another device saved something newer: shows both and which is newer, and asks which to go on with. */
export function ConflictDialog(props: Props) {
  const { stored, onRetry } = props;
  const { t } = useText();
  return (
    <Dialog title={t('conflict.title')}>
      {stored.status === 'loading' ? <Skeleton /> : null}
      {stored.status === 'failed' ? <FaultNotice fault={stored.fault} onRetry={onRetry} /> : null}
      {stored.status === 'ready' ? <Question {...props} stored={stored.body} /> : null}
    </Dialog>
  );
}

type QuestionProps = Omit<Props, 'stored' | 'onRetry'> & { readonly stored: Stored };

function Question({ instrument, mine, editedAt, stored, onKeep }: QuestionProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState(false);
  const keep = (which: 'mine' | 'stored') => {
    setChosen(true);
    onKeep(stored, which);
  };
  const newer = newerOf(stored.savedAt, editedAt);
  return (
    <>
      <Versions
        of={statementCount(instrument)}
        mine={mine}
        editedAt={editedAt}
        stored={stored}
        newer={newer}
      />
      <Details
        summary={t('conflict.differences', { count: differences(mine, stored.content).length })}
      >
        <Differences instrument={instrument} mine={mine} stored={stored.content} />
      </Details>
      <Actions>
        <ActionButton
          weight={newer === 'stored' ? 'primary' : 'secondary'}
          busy={chosen}
          onClick={() => keep('stored')}
        >
          {t('conflict.keepStored')}
        </ActionButton>
        <ActionButton
          weight={newer === 'mine' ? 'primary' : 'secondary'}
          busy={chosen}
          onClick={() => keep('mine')}
        >
          {t('conflict.keepMine')}
        </ActionButton>
      </Actions>
    </>
  );
}

interface VersionsProps {
  /** How many statements there are. */
  readonly of: number;
  readonly mine: Content;
  readonly editedAt: string | null;
  readonly stored: Stored;
  readonly newer: Newer;
}

function Versions({ of, mine, editedAt, stored, newer }: VersionsProps) {
  const { t, format } = useText();
  const far = (content: Content) => ({ answered: answeredCount(content), of });
  return (
    <>
      <Paragraph>{t(`newer.${newer}`)}</Paragraph>
      <Paragraph>
        {stored.savedAt === null
          ? t('conflict.withdrawn')
          : t('conflict.elsewhere', {
              when: format.dayAndTime(stored.savedAt),
              ...far(stored.content),
            })}
      </Paragraph>
      <Paragraph>
        {editedAt === null
          ? t('conflict.here', far(mine))
          : t('conflict.hereAt', { when: format.dayAndTime(editedAt), ...far(mine) })}
      </Paragraph>
    </>
  );
}
