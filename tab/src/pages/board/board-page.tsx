import { useCallback, useState } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { useBackend } from '../../lib/backend.ts';
import { pickOfHost } from '../../lib/host-picker.ts';
import { PeoplePickerContext, type SelectPeople } from '../../lib/people-picker.ts';
import { usePlace } from '../../lib/place.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { BoardContent } from './board-content.tsx';
import { readBoardPage } from './read-board-page.ts';

/** The redesign board: what the whole organisation lets go of, changes and has in place. */
export default function BoardPage({ select = pickOfHost }: { readonly select?: SelectPeople }) {
  const { t } = useText();
  const backend = useBackend();
  const { frame } = usePlace();
  const { state, again } = useLoad(useCallback(() => readBoardPage(backend), [backend]));
  const [overtaken, setOvertaken] = useState(false);
  return (
    <Page wide {...(frame !== 'meetingStage' && { before: <WayBack /> })}>
      <PageHeading>{t('board.title')}</PageHeading>
      <Loaded state={state} onRetry={again}>
        {(data) =>
          data === null ? (
            <Notice title={t('board.none')}>{t('board.noneAbout')}</Notice>
          ) : (
            <PeoplePickerContext.Provider value={select}>
              <BoardContent
                data={data}
                onWritten={(isOvertaken) => {
                  setOvertaken(isOvertaken);
                  again();
                }}
              />
            </PeoplePickerContext.Provider>
          )
        }
      </Loaded>
      <div role="status">{overtaken ? <Notice>{t('plan.overtaken')}</Notice> : null}</div>
    </Page>
  );
}
