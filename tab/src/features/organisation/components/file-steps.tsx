import type { OnDesk } from '../model/reading-state.ts';
import { ColumnMapping } from './column-mapping.tsx';
import { FileCheck } from './file-check.tsx';
import { FileRead } from './file-read.tsx';
import { KnownFile } from './known-file.tsx';
import type { Reading } from './use-reading.ts';

interface Props {
  readonly reading: Reading;
  readonly read: OnDesk;
  readonly hasToday: boolean;
  readonly onSend: () => void;
}

/** What follows once a file is read: how it was read, what its columns are, and what is wrong. */
export default function FileSteps({ reading, read, hasToday, onSend }: Props) {
  const { columns, checked } = reading;
  return (
    <>
      <FileRead
        read={read}
        onChoices={(choices) => reading.readFile(read.name, read.file, choices)}
      />
      <ColumnMapping columns={columns} first={read.summary.first} onMap={reading.mapColumn} />
      <KnownFile reading={reading} />
      {checked === null ? null : (
        <FileCheck reading={reading} checked={checked} hasToday={hasToday} onSend={onSend} />
      )}
    </>
  );
}
