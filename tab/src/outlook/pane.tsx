import { useEffect, useMemo, useState } from 'react';
import { Fence } from '../app/fence.tsx';
import { Surface } from '../app/surface.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import type { Text } from '../lib/i18n.ts';
import { useText } from '../lib/text.ts';
import { CopyPage } from './copy-page.tsx';
import { AnyInvitation, ChosenInvitation } from './invitation-pane.tsx';
import type { OfficeJs } from './office-js.ts';
import { paneTheme, watchTheme } from './office-look.ts';
import { type ItemKind, type OpenItems, openItems } from './open-item.ts';
import { PaneFrame } from './pane-frame.tsx';
import { AnyReview, ChosenReview } from './review-pane.tsx';
import { SignInOffer } from './sign-in-offer.tsx';
import { useAccount } from './use-account.ts';

/** The pane beside a message or an appointment, as Outlook looks. */
export function Pane({ office, text }: { readonly office: OfficeJs; readonly text: Text }) {
  const [theme, setTheme] = useState(() => paneTheme(office));
  useEffect(() => watchTheme(office, () => setTheme(paneTheme(office))), [office]);
  return (
    <Surface theme={theme} text={text}>
      <Fence onFailure={() => undefined}>
        <ForOpenItem office={office} />
      </Fence>
    </Surface>
  );
}

/** What fits what is being written; whoever is signed in stays so with another. */
function ForOpenItem({ office }: { readonly office: OfficeJs }) {
  const items = useMemo(() => openItems(office), [office]);
  const [kind, setKind] = useState(() => items.current()?.kind ?? null);
  const signingIn = useAccount(office);
  useEffect(() => items.onChange(() => setKind(items.current()?.kind ?? null)), [items]);
  if (kind === null) return <CopyPage why="noItem" />;
  return <ForKind key={kind} kind={kind} items={items} {...signingIn} />;
}

interface ForKindProps extends ReturnType<typeof useAccount> {
  readonly kind: ItemKind;
  readonly items: OpenItems;
}

function ForKind({ kind, items, ...signingIn }: ForKindProps) {
  const { t } = useText();
  const { account } = signingIn;
  const [Any, Chosen] =
    kind === 'message' ? [AnyInvitation, ChosenInvitation] : [AnyReview, ChosenReview];
  return (
    <PaneFrame title={t(kind === 'message' ? 'invite.title' : 'planMeeting.title')}>
      <Paragraph>{t(`addInAbout.${kind}`)}</Paragraph>
      <SignInOffer kind={kind} {...signingIn} />
      {account.kind === 'in' ? (
        <Chosen items={items} offered={account.offered} />
      ) : (
        <Any items={items} />
      )}
    </PaneFrame>
  );
}
