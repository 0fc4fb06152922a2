import type { Language } from '@samenhang/shared/languages';
import { momentIn } from '@samenhang/shared/notices/fill-text';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { invitation } from '../features/outlook/model/invitation.ts';
import { HOME } from '../lib/routes.ts';
import { useText } from '../lib/text.ts';
import { useLoad } from '../lib/use-load.ts';
import { InsertSection } from './insert-section.tsx';
import { Offer } from './offer.tsx';
import type { OpenItems } from './open-item.ts';
import type { Offered, OfferedRound } from './outlook-offers.ts';
import { linkTo } from './pane-address.ts';

/** Nobody has said which round. */
export function AnyInvitation(props: { readonly items: OpenItems }) {
  return <Invitation {...props} to={undefined} />;
}

/** The round is chosen by whoever may invite to it. */
export function ChosenInvitation(props: { readonly items: OpenItems; readonly offered: Offered }) {
  const { t, language } = useText();
  const { state, again } = useLoad(props.offered.rounds);
  return (
    <Offer
      state={state}
      onRetry={again}
      label={t('addIn.round')}
      nameOf={({ title }) => title[language]}
      nothing={t('addIn.noRound')}
    >
      {(to) => <Invitation items={props.items} to={to} />}
    </Offer>
  );
}

interface Props {
  readonly items: OpenItems;
  readonly to: OfferedRound | undefined;
}

function Invitation({ items, to }: Props) {
  const link = linkTo(HOME);
  const write = useCallback(
    (words: TFunction, language: Language) => {
      if (to === undefined) {
        return { subject: words('invitation.subjectAny'), body: invitation(words, link) };
      }
      const round = to.title[language];
      const closes = momentIn(language, to.zone, new Date(to.closesAt));
      const body = invitation(words, link, { round, closes });
      return { subject: words('invitation.subject', { round }), body };
    },
    [to, link],
  );
  return <InsertSection kind="message" items={items} link={link} write={write} />;
}
