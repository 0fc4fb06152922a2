import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { THEMES } from '@samenhang/shared/instruments/vocabulary';
import { lazy, Suspense } from 'react';
import { Paragraph } from '../../components/paragraph.tsx';
import { Board } from '../../features/actions/components/board.tsx';
import { ChosenCells } from '../../features/actions/components/chosen-cells.tsx';
import { Headline } from '../../features/unit-result/components/headline.tsx';
import { matrixRows } from '../../features/unit-result/model/matrix-rows.ts';
import { toldToAll } from '../../features/unit-result/model/told-to-all.ts';
import { usePlace } from '../../lib/place.ts';
import { useWording } from '../../words/use-wording.ts';
import { PrintBoard } from './print-board.tsx';
import type { BoardData } from './read-board-page.ts';

const ShareBoard = lazy(() => import('./share-board.tsx'));

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    // One page: what is read on paper lies nearer than what is pressed on a screen.
    '@media print': { rowGap: tokens.spacingVerticalS, zoom: 0.8 },
  },
  // To be read from the other end of a room.
  stage: { zoom: 1.15 },
});

interface Props {
  readonly data: BoardData;
  readonly onWritten: (isOvertaken: boolean) => void;
}

/** How it stands, what is done about it, and what units chose; on a stage nothing to press. */
export function BoardContent({ data: { board, result, instrument }, onWritten }: Props) {
  const words = useWording(instrument);
  const { t, language } = words;
  const styles = useStyles();
  const { frame } = usePlace();
  const isStage = frame === 'meetingStage';
  const scores = result.group?.scores ?? {};
  const rows = matrixRows(words, scores, null);
  const gaps = new Map(THEMES.map((theme, place) => [theme, rows[place]?.gap ?? '']));
  const sentences = toldToAll(words, result);
  return (
    <div className={mergeClasses(styles.content, isStage && styles.stage)}>
      <Paragraph>
        {t('board.about', { unit: board.unitName, cycle: board.cycle.title[language] })}
      </Paragraph>
      {sentences.length === 0 ? null : <Headline sentences={sentences} />}
      <Board {...{ words, board, onWritten }} standing={{ scores, gaps }} acts={!isStage} />
      <ChosenCells words={words} chosen={board.chosen} />
      {frame === 'sidePanel' ? (
        <Suspense fallback={null}>
          <ShareBoard />
        </Suspense>
      ) : null}
      {frame === 'content' || frame === undefined ? <PrintBoard /> : null}
    </div>
  );
}
