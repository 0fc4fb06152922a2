import { mergeClasses } from '@fluentui/react-components';
import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import { Choice } from '../../../components/field.tsx';
import { useTypography } from '../../../components/typography.ts';
import { labelOf, type Wording } from '../../../words/score-words.ts';
import type { Conversation } from '../api/conversation.ts';
import type { Desk } from './use-review.ts';

interface Props {
  readonly words: Wording;
  readonly conversation: Conversation;
  readonly desk: Desk;
}

/** For whoever leads: what to listen for, and another cell to talk about. */
export function ChooseGap({ words, conversation, desk }: Props) {
  const { t } = words;
  const text = useTypography();
  const cell = desk.view.gap?.cell;
  const named = CELL_SCORES.map((value) => ({ value, words: labelOf(words, value) }));
  const none = { value: 'none' as const, words: t('reviewDiscuss.noCell') };
  return (
    <>
      {cell === undefined ? null : (
        <div>
          <p className={mergeClasses(text.body, text.quiet)}>{t('reviewDiscuss.listenFor')}</p>
          <p className={text.body}>{conversation.cells[cell].listenFor}</p>
        </div>
      )}
      <Choice
        label={t('reviewDiscuss.other')}
        value={cell ?? none.value}
        options={cell === undefined ? [none, ...named] : named}
        onChange={(chosen) => {
          if (chosen !== 'none') desk.steer({ kind: 'gap', cell: chosen });
        }}
      />
    </>
  );
}
