import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useText } from '../../lib/text.ts';

interface Props {
  /** When the answer that counts was submitted. */
  readonly counted: string | null;
  readonly savedAt: string | null;
}

/** The cycle closed while somebody was answering: what was counted, and what was not. */
export function Closed({ counted, savedAt }: Props) {
  const { t, format } = useText();
  return (
    <>
      <PageHeading>{t('closed.title')}</PageHeading>
      <Notice role="alert">
        {counted === null
          ? t(savedAt === null ? 'closed.nothing' : 'closed.draft')
          : t('closed.counted', { when: format.dayAndTime(counted) })}
      </Notice>
    </>
  );
}
