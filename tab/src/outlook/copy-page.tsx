import type { TFunction } from 'i18next';
import { CopyText } from '../components/copy-text.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { Points, Section } from '../components/section.tsx';
import { BodyLanguageChoice } from '../features/outlook/components/body-language-choice.tsx';
import { useWritten } from '../features/outlook/components/use-written.ts';
import { agenda } from '../features/outlook/model/agenda.ts';
import { toPlainText } from '../features/outlook/model/body.ts';
import { invitation } from '../features/outlook/model/invitation.ts';
import { HOME } from '../lib/routes.ts';
import { useText } from '../lib/text.ts';
import { linkTo } from './pane-address.ts';
import { PaneFrame } from './pane-frame.tsx';

/** What a firewall must let through for Outlook to talk to a pane. */
const HOSTS = ['appsforoffice.microsoft.com', 'login.microsoftonline.com'];

/** Why nothing can be put in by itself, and both texts to copy. */
export function CopyPage({ why }: { readonly why: 'unreachable' | 'noItem' }) {
  const { t } = useText();
  return (
    <PaneFrame title={t(`addIn.${why}.title`)}>
      <Paragraph>{t(`addIn.${why}.about`)}</Paragraph>
      {why === 'unreachable' ? (
        <>
          <Paragraph>{t('addIn.unreachable.hosts')}</Paragraph>
          <Points points={HOSTS} />
        </>
      ) : null}
      <Section title={t('addIn.copyTitle')}>
        <Copies />
      </Section>
    </PaneFrame>
  );
}

function both(words: TFunction) {
  const link = linkTo(HOME);
  return { invitation: invitation(words, link), agenda: agenda(words, link).body };
}

function Copies() {
  const { t } = useText();
  const { chosen, setChosen, state, again } = useWritten(both);
  return (
    <>
      <BodyLanguageChoice value={chosen} onChange={setChosen} />
      <Loaded state={state} onRetry={again}>
        {(written) => (
          <>
            {(['invitation', 'agenda'] as const).map((what) => {
              const text = toPlainText(...written.map((one) => one[what]));
              const copy = t(what === 'invitation' ? 'invite.copy' : 'planMeeting.copy');
              return <CopyText key={text} name={copy} label={copy} text={() => text} />;
            })}
          </>
        )}
      </Loaded>
    </>
  );
}
