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
import type { WriteBody } from '../model/in-languages.ts';
import { meetingAt, proposedMoment } from '../model/meeting.ts';
import { BodyLanguageChoice } from './body-language-choice.tsx';
import { IntoCalendar } from './into-calendar.tsx';
import { useBody } from './use-body.ts';

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
  const write: WriteBody = useCallback((words) => agenda(words, unitName, link), [unitName, link]);
  const { chosen, setChosen, state, again } = useBody(write);
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
        {(written) => (
          <>
            {times === null ? null : (
              <IntoCalendar
                key={`${written.content} ${times.start.getTime()}`}
                id={`${cycle}-${unit}`}
                {...{ written, link, times }}
              />
            )}
            <CopyText
              key={written.content}
              name={t('planMeeting.copy')}
              label={t('planMeeting.copy')}
              text={() => written.content}
            />
          </>
        )}
      </Loaded>
    </Section>
  );
}
