import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { isUnsaved, type Saving } from '../../features/respond/model/saving.ts';
import { useText } from '../../lib/text.ts';

interface Props {
  /** Absent for anyone who comes when it has closed already. */
  readonly saving?: Saving;
  /** When the answer that counts was submitted. */
  readonly submittedAt: string | null;
}

/** The cycle closed, perhaps while somebody was answering: what was counted, and what was not. */
export function Closed({ saving, submittedAt }: Props) {
  const { t, format } = useText();
  const stored = saving !== undefined && saving.savedAt !== null;
  return (
    <>
      <PageHeading>{t('closed.title')}</PageHeading>
      <Notice role="alert">
        {submittedAt === null
          ? t(saving === undefined ? 'closed.before' : stored ? 'closed.draft' : 'closed.nothing')
          : t('closed.counted', { when: format.dayAndTime(submittedAt) })}
      </Notice>
      {saving !== undefined && isUnsaved(saving) ? <Paragraph>{t('closed.late')}</Paragraph> : null}
      <Paragraph>{t('closed.next')}</Paragraph>
    </>
  );
}
