import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { ActionButton } from '../../components/buttons.tsx';
import { CopyLink } from '../../components/copy-link.tsx';
import { lazyPage } from '../../lib/lazy-page.ts';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { REVIEW_WORDS } from '../../lib/word-files.ts';
import type { UnitData } from './read-unit.ts';
import { UnitPath } from './unit-path.tsx';

const StartReview = lazyPage({
  module: () => import('../../features/reviews/components/start-review.tsx'),
  words: [REVIEW_WORDS],
});

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    minBlockSize: '48px',
    // In front of what scrolls under it, and as wide as the shadows of cards.
    marginInline: '-4px',
    paddingInline: '4px',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (min-width: 960px) and (min-height: 600px)': {
      position: 'sticky',
      insetBlockStart: 0,
      zIndex: 2,
    },
    '@media print': { display: 'none' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the bar opens below it, one at a time. */
export type UnitPart = 'files' | 'meeting';

interface Props {
  readonly route: Extract<Route, { page: 'unit' }>;
  /** Rounds whose results may be read, newest first; once they are known. */
  readonly rounds: UnitData['rounds'];
  readonly opened: UnitPart | null;
  /** Opens a part, or closes it. */
  readonly onOpen: (part: UnitPart) => void;
  /** Whether there is something to download. */
  readonly hasFiles: boolean;
  /** Whether the reader may begin a conversation about it with the team. */
  readonly mayStart: boolean;
}

/** Where this result stands among others, and what can be done with it: in sight all the way down. */
export function UnitBar({ route, rounds, opened, onOpen, hasFiles, mayStart }: Props) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.bar}>
      <UnitPath route={route} rounds={rounds} />
      <div className={styles.actions}>
        {mayStart ? (
          <>
            <Suspense fallback={null}>
              <StartReview cycle={route.cycle} unit={route.unit} />
            </Suspense>
            <ActionButton
              name={t('unit.planReviewName')}
              expanded={opened === 'meeting'}
              onClick={() => onOpen('meeting')}
            >
              {t('unit.planReview')}
            </ActionButton>
          </>
        ) : null}
        <CopyLink to={route} />
        {hasFiles ? (
          <ActionButton expanded={opened === 'files'} onClick={() => onOpen('files')}>
            {t('unit.download')}
          </ActionButton>
        ) : null}
      </div>
    </div>
  );
}
