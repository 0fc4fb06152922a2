import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { Notice } from '../../../components/notice.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { careSentences } from '../model/care-words.ts';

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
}

/** What to know before reading the scores; nothing where they can be read as they are. */
export function Care({ words, group }: Props) {
  return careSentences(words, group).map(({ about, text }) => (
    <Notice key={about} tone="warning">
      {text}
    </Notice>
  ));
}
