import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Language } from '@samenhang/shared/languages';
import { momentIn } from '@samenhang/shared/notices/fill-text';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { CopyText } from '../../../components/copy-text.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { HOME } from '../../../lib/routes.ts';
import { useText } from '../../../lib/text.ts';
import { useShareLink } from '../../../lib/use-share-link.ts';
import { toPlainText } from '../model/body.ts';
import { invitation } from '../model/invitation.ts';
import { BodyLanguageChoice } from './body-language-choice.tsx';
import { useWritten } from './use-written.ts';

interface Props {
  readonly cycle: Pick<CycleView, 'title' | 'closesAt'>;
  /** Of the organisation (IANA): its people are told when the round closes in its own time. */
  readonly zone: string;
}

/** An invitation to the round, for wherever an organisation tells its people something. */
export default function Invite({ cycle: { title, closesAt }, zone }: Props) {
  const { t } = useText();
  const link = useShareLink()(HOME);
  const write = useCallback(
    (words: TFunction, language: Language) => {
      const closes = momentIn(language, zone, new Date(closesAt));
      return invitation(words, link, { round: title[language], closes });
    },
    [title, closesAt, zone, link],
  );
  const { chosen, setChosen, state, again } = useWritten(write);
  return (
    <Section title={t('invite.title')}>
      <Paragraph>{t('invite.about')}</Paragraph>
      <BodyLanguageChoice value={chosen} onChange={setChosen} />
      <Loaded state={state} onRetry={again}>
        {(bodies) => {
          const text = toPlainText(...bodies);
          const name = t('invite.title');
          return <CopyText key={text} name={name} label={t('invite.copy')} text={() => text} />;
        }}
      </Loaded>
    </Section>
  );
}
