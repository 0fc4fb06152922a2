import type { TFunction } from 'i18next';
import { useCallback, useMemo, useState } from 'react';
import { CopyText } from '../../../components/copy-text.tsx';
import { FieldRow, TextField } from '../../../components/field.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { serverNow } from '../../../lib/server-clock.ts';
import { useText } from '../../../lib/text.ts';
import { useShareLink } from '../../../lib/use-share-link.ts';
import { agenda, REVIEW_MINUTES } from '../model/agenda.ts';
import { toPlainText } from '../model/body.ts';
import { meetingAt, proposedMoment } from '../model/meeting.ts';
import { BodyLanguageChoice } from './body-language-choice.tsx';
import { IntoCalendar } from './into-calendar.tsx';
import { useWritten } from './use-written.ts';

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
  const write = useCallback((words: TFunction) => agenda(words, link, unitName), [unitName, link]);
  const { chosen, setChosen, state, again } = useWritten(write);
  return (
    <Section title={t('planMeeting.title')} onScreenOnly>
      <Paragraph>{t('planMeeting.about', { minutes: REVIEW_MINUTES })}</Paragraph>
      <BodyLanguageChoice value={chosen} onChange={setChosen} />
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
      <div role="status">
        {times === null ? <Paragraph>{t('planMeeting.unset')}</Paragraph> : null}
      </div>
      <Loaded state={state} onRetry={again}>
        {(agendas) => {
          const content = toPlainText(...agendas.map(({ body }) => body));
          const about = {
            ...{ content, link, subject: agendas[0]?.subject ?? '' },
            short: agendas.map(({ short }) => short).join(' '),
          };
          const copy = t('planMeeting.copy');
          return (
            <>
              {times === null ? null : (
                <IntoCalendar
                  key={`${content} ${times.start.getTime()}`}
                  id={`${cycle}-${unit}`}
                  {...about}
                  times={times}
                />
              )}
              <CopyText key={content} name={copy} label={copy} text={() => content} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
