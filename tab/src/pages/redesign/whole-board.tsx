import { useCallback, useState } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { useBackend } from '../../lib/backend.ts';
import { pickOfHost } from '../../lib/host-picker.ts';
import { PeoplePickerContext } from '../../lib/people-picker.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { BoardContent } from './board-content.tsx';
import { readBoardPage } from './read-board-page.ts';

/** The board as it is now, or that there is none yet; read anew after what is written. */
export default function WholeBoard() {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(useCallback(() => readBoardPage(backend), [backend]));
  const [overtaken, setOvertaken] = useState(false);
  const onWritten = (isOvertaken: boolean) => {
    setOvertaken(isOvertaken);
    again();
  };
  return (
    <>
      <Loaded state={state} onRetry={again}>
        {(data) =>
          data === null ? (
            <Notice title={t('board.none')}>{t('board.noneAbout')}</Notice>
          ) : (
            <PeoplePickerContext.Provider value={pickOfHost}>
              <BoardContent data={data} onWritten={onWritten} />
            </PeoplePickerContext.Provider>
          )
        }
      </Loaded>
      <div role="status">{overtaken ? <Notice>{t('plan.overtaken')}</Notice> : null}</div>
    </>
  );
}
