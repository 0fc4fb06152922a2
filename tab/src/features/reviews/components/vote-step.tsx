import { Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { MOST_VOTES } from '@samenhang/shared/api/limits';
import type { Proposal, ReviewView } from '@samenhang/shared/api/review';
import { useState } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { actionText } from '../../../words/action-words.ts';
import type { Wording } from '../../../words/score-words.ts';
import { byVotes } from '../model/by-votes.ts';
import { OwnPart } from './own-part.tsx';
import type { Desk } from './use-review.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  told: { paddingBlock: '6px' },
});

interface Props {
  readonly words: Wording;
  readonly desk: Desk;
  readonly isStage: boolean;
}

/** What could be done: to vote on, and once that is closed, how many voted for each. */
export function VoteStep({ words, desk, isStage }: Props) {
  const { t } = words;
  const { proposals, counts, voted, here } = desk.view;
  const mayVote = counts === null && !isStage;
  return (
    <Section title={t('reviewDecide.title')}>
      {counts === null ? (
        <Paragraph>{t('reviewDecide.about', { votes: MOST_VOTES })}</Paragraph>
      ) : (
        <Paragraph>{t('reviewDecide.closed')}</Paragraph>
      )}
      {proposals.length === 0 ? <Paragraph quiet>{t('reviewDecide.none')}</Paragraph> : null}
      {mayVote ? <OwnVotes words={words} desk={desk} /> : <Told words={words} view={desk.view} />}
      {counts === null ? (
        <Paragraph quiet>
          {t('reviewDecide.voted', { voted, here: Math.max(here, voted) })}
        </Paragraph>
      ) : null}
    </Section>
  );
}

/** One's own votes; hidden for whoever leads, who reads the proposals beside what they lead with. */
function OwnVotes({ words, desk }: Pick<Props, 'words' | 'desk'>) {
  const { t } = words;
  const { proposals, mine } = desk.view;
  if (proposals.length === 0) return null;
  const toShow = mine.votes.length === 0 ? 'reviewDecide.voteToo' : 'reviewGuess.showMine';
  return (
    <OwnPart view={desk.view} hidden={t('reviewDecide.hidden')} toShow={t(toShow)}>
      <Votes words={words} desk={desk} />
    </OwnPart>
  );
}

/** Kept at once, and to be changed until the vote is closed. */
function Votes({ words, desk }: Pick<Props, 'words' | 'desk'>) {
  const { t } = words;
  const styles = useStyles();
  const { proposals, mine } = desk.view;
  // A press is seen at once; what the server tells after it stands.
  const [pressed, setPressed] = useState({ of: mine.votes, votes: mine.votes });
  if (pressed.of !== mine.votes) setPressed({ of: mine.votes, votes: mine.votes });
  // What was voted for may be gone from the list.
  const votes = pressed.votes.filter((vote) => proposals.some(({ id }) => id === vote));
  const left = MOST_VOTES - votes.length;
  const vote = ({ id }: Proposal, isFor: boolean) => {
    const next = isFor ? [...votes, id] : votes.filter((one) => one !== id);
    setPressed({ of: mine.votes, votes: next });
    desk.part({ kind: 'votes', votes: next });
  };
  return (
    <>
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Checkbox
              label={actionText(words, proposal.what)}
              checked={votes.includes(proposal.id)}
              disabled={left === 0 && !votes.includes(proposal.id)}
              onChange={(_, { checked }) => vote(proposal, checked === true)}
            />
          </li>
        ))}
      </ul>
      <div role="status">
        <Paragraph>{t('reviewDecide.left', { count: left })}</Paragraph>
      </div>
    </>
  );
}

function Told({ words, view }: { readonly words: Wording; readonly view: ReviewView }) {
  const { t } = words;
  const styles = useStyles();
  const text = useTypography();
  return (
    <ul className={styles.list}>
      {byVotes(view).map(({ proposal, votes }) => (
        <li key={proposal.id} className={styles.told}>
          <p className={mergeClasses(text.body, text.strong)}>{actionText(words, proposal.what)}</p>
          {votes === null ? null : (
            <Paragraph quiet>{t('reviewDecide.votes', { count: votes })}</Paragraph>
          )}
        </li>
      ))}
    </ul>
  );
}
