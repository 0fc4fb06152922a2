import type { CycleView } from '@samenhang/shared/api/cycle';
import { momentIn } from '@samenhang/shared/notices/fill-text';
import { useState } from 'react';
import { CopyText } from '../../../components/copy-text.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { HOME } from '../../../lib/routes.ts';
import { useText } from '../../../lib/text.ts';
import { useShareLink } from '../../../lib/use-share-link.ts';
import { toPlainText } from '../model/body.ts';
import { type BodyLanguage, bodyIn } from '../model/in-languages.ts';
import { invitation } from '../model/invitation.ts';
import { BodyLanguageChoice } from './body-language-choice.tsx';

interface Props {
  readonly cycle: Pick<CycleView, 'title' | 'closesAt'>;
  /** Of the organisation (IANA): its people are told when the round closes in its own time. */
  readonly zone: string;
}

/** An invitation to the round, for wherever an organisation tells its people something. */
export default function Invite({ cycle: { title, closesAt }, zone }: Props) {
  const { t, language } = useText();
  const link = useShareLink()(HOME);
  const [chosen, setChosen] = useState<BodyLanguage>(language);
  const write = async () =>
    toPlainText(
      await bodyIn(chosen, language, (words, inLanguage) => {
        const closes = momentIn(inLanguage, zone, new Date(closesAt));
        return invitation(words, { round: title[inLanguage], closes, link });
      }),
    );
  return (
    <Section title={t('invite.title')}>
      <Paragraph>{t('invite.about')}</Paragraph>
      <BodyLanguageChoice value={chosen} onChange={setChosen} />
      <CopyText key={chosen} name={t('invite.title')} label={t('invite.copy')} text={write} />
    </Section>
  );
}
