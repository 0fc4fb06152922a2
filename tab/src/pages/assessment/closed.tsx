import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { CopyText } from '../../components/copy-text.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { LeftBehind } from '../../features/respond/components/left-behind.tsx';
import { useLetGo } from '../../features/respond/components/use-let-go.ts';
import type { DraftSaver } from '../../features/respond/model/draft-saver.ts';
import { allSaid } from '../../features/respond/model/said.ts';
import { isUnsaved, type Saving } from '../../features/respond/model/saving.ts';
import { useText } from '../../lib/text.ts';

/** For anyone who comes when the cycle takes no answers of theirs: because it is over, or not yet, or not for them. */
export function NotTaking({ cycle }: { readonly cycle: CycleView }) {
  const { t } = useText();
  if (cycle.state === 'planned') return <NotYet />;
  if (cycle.state === 'open' && !cycle.mine.invited) {
    return (
      <>
        <PageHeading>{t('home.notInvitedTitle')}</PageHeading>
        <Notice role="alert">{t('home.notInvited')}</Notice>
      </>
    );
  }
  return (
    <>
      <PageHeading>{t('closed.title')}</PageHeading>
      <Notice role="alert">{t('closed.before')}</Notice>
      <LeftBehind cycles={[cycle]} />
      <Paragraph>{t('closed.next')}</Paragraph>
    </>
  );
}

function NotYet() {
  const { t } = useText();
  return (
    <>
      <PageHeading>{t('closed.notYetTitle')}</PageHeading>
      <Notice role="alert">{t('closed.notYet')}</Notice>
    </>
  );
}

interface Props {
  readonly instrument: Instrument;
  readonly saver: DraftSaver;
  readonly saving: Saving;
  /** When the answer that counts was submitted. */
  readonly submittedAt: string | null;
}

/** The cycle closed while somebody was answering: what was counted, and what was not. */
export function Closed({ saving, submittedAt, ...late }: Props) {
  const { t, format } = useText();
  return (
    <>
      <PageHeading>{t('closed.title')}</PageHeading>
      <Notice role="alert">
        {submittedAt === null
          ? t(saving.savedAt === null ? 'closed.nothing' : 'closed.draft')
          : t('closed.counted', { when: format.dayAndTime(submittedAt) })}
      </Notice>
      {isUnsaved(saving) ? <Late saving={saving} {...late} /> : null}
      <Paragraph>{t('closed.next')}</Paragraph>
    </>
  );
}

/** What came too late: told, handed over as a text, and then no longer kept on the device. */
function Late({ instrument, saver, saving }: Omit<Props, 'submittedAt'>) {
  const { t, language } = useText();
  const gone = useLetGo(saver);
  return (
    <>
      <Paragraph>{t('closed.late')}</Paragraph>
      {gone === null ? null : (
        <Paragraph>{t(gone ? 'closed.forgotten' : 'closed.notForgotten')}</Paragraph>
      )}
      <CopyText
        name={t('copyText.answers')}
        text={() => allSaid(instrument, saving.content, language)}
      />
    </>
  );
}
