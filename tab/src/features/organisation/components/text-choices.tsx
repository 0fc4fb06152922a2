import { SEPARATORS, type Separator } from '@samenhang/shared/organisation/separators';
import { TEXT_ENCODINGS, type TextEncoding } from '@samenhang/shared/organisation/text-encodings';
import { Choice, FieldRow } from '../../../components/field.tsx';
import { useText } from '../../../lib/text.ts';
import { ENCODING_WORDS, SEPARATOR_WORDS } from '../model/encoding-words.ts';
import type { FileChoices } from '../worker/desk-messages.ts';

interface Props {
  /** Absent as long as neither we nor a person knows it. */
  readonly encoding?: TextEncoding | undefined;
  readonly separator?: Separator | undefined;
  readonly onChoices: (choices: FileChoices) => void;
}

/** How the letters and cells of a text are read, to be changed; then it is read again. */
export function TextChoices({ encoding, separator, onChoices }: Props) {
  const { t } = useText();
  const encodings = TEXT_ENCODINGS.map((value) => ({ value, words: t(ENCODING_WORDS[value]) }));
  const separators = SEPARATORS.map((value) => ({ value, words: t(SEPARATOR_WORDS[value]) }));
  const open = { value: '', words: t('peopleFile.notChosen') } as const;
  return (
    <FieldRow>
      <Choice
        label={t('peopleFile.encoding')}
        value={encoding ?? ''}
        options={encoding === undefined ? [open, ...encodings] : encodings}
        onChange={(chosen) => onChoices({ encoding: chosen || undefined })}
      />
      <Choice
        label={t('peopleFile.separator')}
        value={separator ?? ''}
        options={separator === undefined ? [open, ...separators] : separators}
        onChange={(chosen) => onChoices({ separator: chosen || undefined })}
      />
    </FieldRow>
  );
}
