import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { ReadingFaultCode } from '@samenhang/shared/organisation/reading-faults';
import { useText } from '../../../lib/text.ts';
import type { CheckSummary } from '../worker/desk-messages.ts';
import type { Reading } from './use-reading.ts';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column' } });

interface Props {
  readonly reading: Reading;
  readonly checked: CheckSummary;
}

/** What can be settled for all such rows at once; nothing is by itself. */
export function CheckChoices({ reading, checked }: Props) {
  const { t } = useText();
  const { choices, choose } = reading;
  const { zeros } = checked;
  const has = (...codes: ReadingFaultCode[]) =>
    checked.counts.some(({ code }) => codes.includes(code));
  return (
    <div className={useStyles().list}>
      {has('person_without_unit', 'person_in_root') ? (
        <Checkbox
          label={t('peopleCheck.inRoot')}
          checked={choices.withoutUnit === 'root'}
          onChange={(_, data) => choose({ withoutUnit: data.checked === true ? 'root' : 'fault' })}
        />
      ) : null}
      {has('person_unknown', 'address_missing', 'person_left_out') ? (
        <Checkbox
          label={t('peopleCheck.leaveOut')}
          checked={choices.unknownPeople === 'leaveOut'}
          onChange={(_, data) =>
            choose({ unknownPeople: data.checked === true ? 'leaveOut' : 'fault' })
          }
        />
      ) : null}
      {zeros === null ? null : (
        <Checkbox
          label={t('peopleCheck.zeros', zeros)}
          checked={choices.padNumbers}
          onChange={(_, data) => choose({ padNumbers: data.checked === true })}
        />
      )}
    </div>
  );
}
