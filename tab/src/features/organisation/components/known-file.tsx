import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import { FileChooser } from './file-chooser.tsx';
import { UnreadNotice } from './unread-notice.tsx';
import type { Reading } from './use-reading.ts';

/** Entra's list of users, beside HR's file: joined here, and gone with the page. */
export function KnownFile({ reading }: { readonly reading: Reading }) {
  const { t } = useText();
  const { known, knownUnread, columns, busy } = reading;
  const hasIds = columns.some(({ role }) => role === 'objectId');
  return (
    <Section title={t('knownFile.title')}>
      {known === null ? (
        <Paragraph>{t(hasIds ? 'knownFile.optional' : 'knownFile.needed')}</Paragraph>
      ) : null}
      <Paragraph quiet>{t('knownFile.stays')}</Paragraph>
      {known === null ? (
        <FileChooser label={t('knownFile.choose')} busy={busy} onFile={reading.readKnown} />
      ) : (
        <>
          <Paragraph>{t('knownFile.have', known)}</Paragraph>
          <Actions>
            <ActionButton onClick={reading.forgetKnown}>{t('knownFile.forget')}</ActionButton>
          </Actions>
        </>
      )}
      {knownUnread === null ? null : <UnreadNotice {...knownUnread} />}
    </Section>
  );
}
