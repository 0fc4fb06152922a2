import { zoneNameIn } from '@samenhang/shared/notices/fill-text';
import { serverNow } from '../lib/server-clock.ts';
import { useText } from '../lib/text.ts';
import type { DayAndTime } from '../lib/zoned.ts';
import { FieldRow, TextField } from './field.tsx';

interface Props {
  /** The time zone that is meant (IANA), which is said. */
  readonly zone: string;
  readonly names: { readonly day: string; readonly time: string };
  readonly value: DayAndTime;
  readonly onChange: (value: DayAndTime) => void;
}

/** A moment, as whoever plans for an organisation says it: in the organisation's own time. */
export function DayAndTimeFields({ zone, names, value, onChange }: Props) {
  const { t, locale } = useText();
  const hint = t('planRound.zoneHint', { zone: zoneNameIn(locale, zone, serverNow()) });
  return (
    <FieldRow>
      <TextField
        label={names.day}
        type="date"
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
      />
      <TextField
        label={names.time}
        hint={hint}
        type="time"
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
      />
    </FieldRow>
  );
}
