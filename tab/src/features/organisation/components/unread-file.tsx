import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import type { RefusedFile } from '../model/reading-state.ts';
import type { FileChoices } from '../worker/desk-messages.ts';
import { TextChoices } from './text-choices.tsx';
import { UnreadNotice } from './unread-notice.tsx';

interface Props {
  readonly refused: RefusedFile;
  readonly onChoices: (choices: FileChoices) => void;
}

/** Why HR's file was not read; where only its letters were read wrongly, the way to say what they are. */
export function UnreadFile({ refused, onChoices }: Props) {
  const { t } = useText();
  const { why, given } = refused;
  const { choices } = given;
  const tried = why.code === 'encoding_unfit' ? why.encoding : undefined;
  return (
    <>
      <UnreadNotice {...refused} />
      {why.code === 'encoding_unfit' || why.code === 'encoding_unknown' ? (
        <>
          <Paragraph>{t('peopleFile.encodingChoose')}</Paragraph>
          <TextChoices
            encoding={tried}
            separator={choices.separator}
            onChoices={(how) => onChoices({ ...choices, ...how })}
          />
        </>
      ) : null}
    </>
  );
}
