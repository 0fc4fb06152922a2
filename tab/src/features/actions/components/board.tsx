import { makeStyles, tokens } from '@fluentui/react-components';
import type { ActionView } from '@samenhang/shared/api/actions';
import type { BoardView } from '@samenhang/shared/api/board';
import type { ActionState } from '@samenhang/shared/plan/action-state';
import { BOARD_COLUMNS, boardColumn } from '@samenhang/shared/plan/board-column';
import { roomFor } from '@samenhang/shared/plan/full-plan';
import { useState } from 'react';
import { More } from '../../../components/more.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { type BoardScores, involvesWorksCouncil, standingOf } from '../model/board-words.ts';
import { ActionList } from './action-list.tsx';
import { AddAction } from './add-action.tsx';
import { type Edited, EditedAction } from './edited-action.tsx';
import { MovedAction } from './moved-action.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 250px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '@media print': { gridTemplateColumns: 'repeat(3, 1fr)' },
  },
});

interface Props {
  readonly words: Wording;
  readonly board: BoardView;
  readonly standing: BoardScores;
  /** Whether anything can be done here: not on a stage. */
  readonly acts: boolean;
  /** What is there was written by somebody: it is to be read anew. */
  readonly onWritten: (isOvertaken: boolean) => void;
}

interface Moved {
  readonly action: ActionView;
  readonly before: ActionState;
}

/** The organisation's own actions in three columns; one that changes goes where it now belongs. */
export function Board({ words, board, standing, acts, onWritten }: Props) {
  const { t, instrument } = words;
  const styles = useStyles();
  const [items, setItems] = useState(() => (acts ? board.items : board.items.map(asOfAnybody)));
  const [edited, setEdited] = useState<Edited>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const onChanged = (action: ActionView, before: ActionState) => {
    // What stays where it is offers its own way back.
    if (boardColumn(action) === boardColumn({ ...action, state: before })) return setMoved(null);
    setItems((all) => all.map((one) => (one.id === action.id ? action : one)));
    setMoved({ action, before });
  };
  const mayChange = acts && board.mayChange;
  const onOvertaken = () => onWritten(true);
  const listed = {
    ...{ words, onOvertaken, onChanged },
    aboutOf: (action: ActionView) => standingOf(words, action, standing),
    tagOf: ({ what }: ActionView) =>
      involvesWorksCouncil(instrument, what) ? t('board.worksCouncil') : null,
    ...(mayChange && { onEdit: setEdited }),
  };
  const givenUp = items.filter((action) => boardColumn(action) === null);
  return (
    <>
      {moved === null ? null : <MovedAction key={moved.action.etag} {...moved} {...listed} />}
      <div className={styles.columns}>
        {BOARD_COLUMNS.map((column) => {
          const actions = items.filter((action) => boardColumn(action) === column);
          return (
            <Section key={column} title={t(`boardColumn.${column}`)}>
              {actions.length === 0 ? <Paragraph quiet>{t('board.empty')}</Paragraph> : null}
              <ActionList actions={actions} {...listed} />
            </Section>
          );
        })}
      </div>
      {mayChange ? (
        <AddAction
          words={words}
          isFull={roomFor(board.cycle.id, items) === 0}
          onAdd={() => setEdited('new')}
        />
      ) : null}
      {givenUp.length === 0 || !acts ? null : (
        <More summary={t('board.givenUp', { count: givenUp.length })}>
          <ActionList actions={givenUp} {...listed} />
        </More>
      )}
      <EditedAction
        {...{ words, edited }}
        unit={board.unit}
        onDone={() => onWritten(false)}
        onCancel={() => setEdited(null)}
      />
    </>
  );
}

/** On a stage an action is its owner's by name, also to its owner: it shows nothing of one's own. */
const asOfAnybody = (action: ActionView): ActionView => ({ ...action, isMine: false });
