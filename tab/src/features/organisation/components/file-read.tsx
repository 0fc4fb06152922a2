import { Choice, FieldRow } from '../../../components/field.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import type { OnDesk } from '../model/reading-state.ts';
import type { FileChoices, ReadAs } from '../worker/desk-messages.ts';
import { TextChoices } from './text-choices.tsx';

interface Props {
  readonly read: OnDesk;
  readonly onChoices: (choices: FileChoices) => void;
}

/** What was read, and how: whoever knows the people sees whether their names are right. */
export function FileRead({ read, onChoices }: Props) {
  const { t } = useText();
  const { name, choices, summary } = read;
  const { rows, above, repeated, columns, first, readAs, isUserList } = summary;
  return (
    <Section title={t('peopleFile.readTitle')}>
      <Paragraph>{t('peopleFile.rows', { name, count: rows })}</Paragraph>
      {above === 0 ? null : <Paragraph quiet>{t('peopleFile.above', { count: above })}</Paragraph>}
      {repeated === 0 ? null : (
        <Paragraph quiet>{t('peopleFile.repeated', { count: repeated })}</Paragraph>
      )}
      {isUserList ? <Paragraph>{t('peopleFile.isUserList')}</Paragraph> : null}
      <How readAs={readAs} onChoices={(how) => onChoices({ ...choices, ...how })} />
      <PlainTable
        name={t('peopleFile.firstRows')}
        cells="line"
        heads={columns.map(({ header }) => header)}
        rows={first.map((cells, place) => ({ key: String(place), cells }))}
      />
    </Section>
  );
}

interface HowProps {
  readonly readAs: ReadAs;
  readonly onChoices: (choices: FileChoices) => void;
}

function How({ readAs, onChoices }: HowProps) {
  const { t } = useText();
  if (readAs.kind === 'workbook') {
    return (
      <FieldRow>
        <Choice
          label={t('peopleFile.sheet')}
          value={readAs.sheet}
          options={readAs.sheets.map((sheet) => ({ value: sheet, words: sheet }))}
          onChange={(sheet) => onChoices({ sheet })}
        />
      </FieldRow>
    );
  }
  return (
    <>
      <TextChoices {...readAs} onChoices={onChoices} />
      {readAs.encodingAssumed ? <Paragraph>{t('peopleFile.encodingAssumed')}</Paragraph> : null}
      {readAs.separatorAssumed ? <Paragraph>{t('peopleFile.separatorAssumed')}</Paragraph> : null}
    </>
  );
}
