import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { CopyText } from '../../../components/copy-text.tsx';
import { FieldRow, TextField } from '../../../components/field.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { serverNow } from '../../../lib/server-clock.ts';
import { useText } from '../../../lib/text.ts';
import { useShareLink } from '../../../lib/use-share-link.ts';
import { agenda, REVIEW_MINUTES } from '../model/agenda.ts';
import { toPlainText } from '../model/body.ts';
import { type BodyLanguage, bodyIn } from '../model/in-languages.ts';
import { meetingAt, proposedMoment } from '../model/meeting.ts';
import { BodyLanguageChoice } from './body-language-choice.tsx';
import { IntoCalendar } from './into-calendar.tsx';

interface Props {
  readonly cycle: string;
  readonly unit: string;
  readonly unitName: string;
}

/** A review put into one's own calendar, or its agenda for a message; nothing is sent from here. */
export default function PlanMeeting({ cycle, unit, unitName }: Props) {
  const { t } = useText();
  const zone = useMemo(() => new Intl.DateTimeFormat().resolvedOptions().timeZone, []);
  const [moment, setMoment] = useState(() => proposedMoment(zone, serverNow()));
  const times = meetingAt(zone, moment);
  const link = useShareLink()({ page: 'unit', cycle, unit });
  const { content, choice } = useAgenda(link);
  return (
    <Section title={t('planMeeting.title')} onScreenOnly>
      <Paragraph>{t('planMeeting.about', { minutes: REVIEW_MINUTES })}</Paragraph>
      {choice}
      <FieldRow>
        <TextField
          label={t('planMeeting.day')}
          type="date"
          value={moment.day}
          onChange={(day) => setMoment({ ...moment, day })}
        />
        <TextField
          label={t('planMeeting.time')}
          type="time"
          value={moment.time}
          onChange={(time) => setMoment({ ...moment, time })}
        />
      </FieldRow>
      {times === null ? <Paragraph>{t('planMeeting.unset')}</Paragraph> : null}
      {content === null ? (
        <Skeleton />
      ) : (
        <>
          {times === null ? null : (
            <IntoCalendar
              id={`${cycle}-${unit}`}
              subject={t('agenda.subject', { unit: unitName })}
              {...{ content, link, times }}
            />
          )}
          <CopyText
            key={content}
            name={t('planMeeting.copy')}
            label={t('planMeeting.copy')}
            text={() => content}
          />
        </>
      )}
    </Section>
  );
}

/** What is on the agenda, in the language of choice; `null` until its words are there. */
function useAgenda(link: string): { content: string | null; choice: ReactNode } {
  const { language } = useText();
  const [chosen, setChosen] = useState<BodyLanguage>(language);
  const [content, setContent] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void bodyIn(chosen, language, (words) => agenda(words, link)).then((body) => {
      if (current) setContent(toPlainText(body));
    });
    return () => {
      current = false;
    };
  }, [chosen, language, link]);
  return { content, choice: <BodyLanguageChoice value={chosen} onChange={setChosen} /> };
}
