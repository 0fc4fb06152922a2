import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { saveFile } from '../../../lib/save-file.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useText } from '../../../lib/text.ts';
import { calendarFile } from '../model/calendar-file.ts';
import type { MeetingTimes } from '../model/meeting.ts';
import { newMeetingLink } from '../model/new-meeting-link.ts';
import { OutsideButton } from './outside-button.tsx';

const NAME = 'samenhang.ics';

interface Props {
  /** The same for the same review. */
  readonly id: string;
  readonly subject: string;
  /** What it is for, in one sentence. */
  readonly short: string;
  readonly content: string;
  readonly link: string;
  readonly times: MeetingTimes;
}

/** Two ways into a calendar: a new meeting in Teams, filled in, and a file that every calendar reads. */
export function IntoCalendar({ id, subject, short, content, link, times }: Props) {
  const { t } = useText();
  const [saved, setSaved] = useState(false);
  const save = () => {
    const appointment = { ...times, id: `${id}@samenhang`, subject, content, link };
    const file = calendarFile({ ...appointment, made: serverNow() });
    saveFile(NAME, new Blob([file], { type: 'text/calendar' }));
    setSaved(true);
  };
  return (
    <>
      <Actions>
        <OutsideButton href={newMeetingLink({ ...times, subject, content: `${short} ${link}` })}>
          {t('planMeeting.schedule')}
        </OutsideButton>
        <ActionButton onClick={save}>{t('planMeeting.save')}</ActionButton>
      </Actions>
      <div role="status">
        {saved ? <Paragraph>{t('planMeeting.saved', { name: NAME })}</Paragraph> : null}
      </div>
    </>
  );
}
