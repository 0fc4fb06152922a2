import type { Settings } from '@samenhang/shared/api/settings';
import { DEFAULT_HOURS } from '@samenhang/shared/notices/default-hours';
import { useState } from 'react';
import { Details } from '../../../components/details.tsx';
import { Choice, FieldRow, TextField } from '../../../components/field.tsx';
import { useText } from '../../../lib/text.ts';

type Hours = NonNullable<Settings['notices']>;

interface Props {
  readonly hours: Settings['notices'];
  readonly onChange: (hours: Hours) => void;
}

const LONGEST_ADDRESS = 200;
const hourOptions = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => {
    const hour = String(first + at);
    return { value: hour, words: `${hour.padStart(2, '0')}:00` };
  });
const WORKING_DAYS = [1, 2, 3, 4, 5];
const ALL_DAYS = [...WORKING_DAYS, 6, 7];

/** When messages about a round may go out, and the group that mail goes to. */
export function NoticeHours({ hours, onChange }: Props) {
  const { t } = useText();
  const now: Hours = hours ?? { ...DEFAULT_HOURS, mailTo: '' };
  const [freeDays, setFreeDays] = useState(now.freeDays.join('\n'));
  const change = (some: Partial<Hours>) => onChange({ ...now, ...some });
  return (
    <Details summary={t('noticeHours.title')}>
      <FieldRow>
        <Choice
          label={t('noticeHours.from')}
          value={String(now.from)}
          options={hourOptions(0, 23)}
          onChange={(from) => change({ from: Number(from) })}
        />
        <Choice
          label={t('noticeHours.until')}
          value={String(now.until)}
          options={hourOptions(1, 24)}
          onChange={(until) => change({ until: Number(until) })}
        />
        <Choice
          label={t('noticeHours.days')}
          value={now.weekdays.length > WORKING_DAYS.length ? 'all' : 'working'}
          options={[
            { value: 'working', words: t('noticeHours.working') },
            { value: 'all', words: t('noticeHours.all') },
          ]}
          onChange={(days) => change({ weekdays: days === 'all' ? ALL_DAYS : WORKING_DAYS })}
        />
      </FieldRow>
      <TextField
        label={t('noticeHours.freeDays')}
        hint={t('noticeHours.freeDaysHint')}
        rows={3}
        value={freeDays}
        onChange={(text) => {
          setFreeDays(text);
          change({ freeDays: text.split(/[\s,;]+/).filter((day) => day !== '') });
        }}
      />
      <TextField
        label={t('noticeHours.mailTo')}
        hint={t('noticeHours.mailToHint')}
        longest={LONGEST_ADDRESS}
        value={now.mailTo}
        onChange={(mailTo) => change({ mailTo: mailTo.trim() })}
      />
    </Details>
  );
}
