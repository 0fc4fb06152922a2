import { makeStyles, tokens } from '@fluentui/react-components';
import { LONGEST_ACTION, MOST_PROPOSALS } from '@samenhang/shared/api/limits';
import type { Proposal, Steering } from '@samenhang/shared/api/review';
import { useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { TextField } from '../../../components/field.tsx';
import { More } from '../../../components/more.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { actionText } from '../../../words/action-words.ts';
import type { Wording } from '../../../words/score-words.ts';
import { isProposed, type Offer, type OfferGroup } from '../model/offers.ts';
import type { Desk } from './use-review.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  entry: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    // In a panel the button stands under a long line, and is never broken itself.
    flexWrap: 'wrap',
    '& > p': { flexGrow: 1, flexShrink: 1, flexBasis: '140px' },
    '& > button': { flexShrink: 0 },
  },
});

type Proposals = Extract<Steering, { kind: 'proposals' }>['proposals'];

interface Props {
  readonly words: Wording;
  readonly desk: Desk;
  /** What the result, and the unit itself, give to choose from. */
  readonly offers: readonly OfferGroup[];
}

/** For whoever leads: what is voted on. */
export function ProposalEditor({ words, desk, offers }: Props) {
  const { t } = words;
  const { proposals } = desk.view;
  const isFull = proposals.length >= MOST_PROPOSALS;
  const keep = (next: Proposals) => desk.steer({ kind: 'proposals', proposals: next });
  const add = (offer: Offer) => keep([...proposals, offer]);
  return (
    <>
      <Lines
        words={words}
        lines={proposals}
        act="remove"
        isBusy={desk.isBusy}
        onAct={(gone) => keep(proposals.filter((one) => one !== gone))}
      />
      {isFull ? (
        <Paragraph quiet>{t('reviewDecide.full', { most: MOST_PROPOSALS })}</Paragraph>
      ) : (
        <>
          {offers.map(({ from, offers: all }) => {
            const open = all.filter((offer) => !isProposed(proposals, offer));
            return open.length === 0 ? null : (
              <More key={from} summary={t(`reviewDecide.${from}`)}>
                <Lines words={words} lines={open} act="add" isBusy={desk.isBusy} onAct={add} />
              </More>
            );
          })}
          <OwnWords words={words} isBusy={desk.isBusy} onAdd={add} />
        </>
      )}
    </>
  );
}

interface LinesProps<T> extends Pick<Props, 'words'> {
  readonly lines: readonly T[];
  readonly act: 'add' | 'remove';
  readonly isBusy: boolean;
  readonly onAct: (line: T) => void;
}

function Lines<T extends Offer | Proposal>({ words, lines, act, isBusy, onAct }: LinesProps<T>) {
  const { t } = words;
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => {
        const action = actionText(words, line.what);
        return (
          <li key={action} className={styles.entry}>
            <Paragraph>{action}</Paragraph>
            <ActionButton
              weight="subtle"
              busy={isBusy}
              name={t(`reviewDecide.${act}Named`, { action })}
              onClick={() => onAct(line)}
            >
              {t(`reviewDecide.${act}`)}
            </ActionButton>
          </li>
        );
      })}
    </ul>
  );
}

interface OwnProps extends Pick<Props, 'words'> {
  readonly isBusy: boolean;
  readonly onAdd: (offer: Offer) => void;
}

function OwnWords({ words: { t }, isBusy, onAdd }: OwnProps) {
  const [text, setText] = useState('');
  const written = text.trim();
  return (
    <>
      <TextField
        label={t('reviewDecide.own')}
        hint={t('reviewDecide.ownHint')}
        longest={LONGEST_ACTION}
        value={text}
        onChange={setText}
      />
      <ActionButton
        busy={isBusy || written === ''}
        onClick={() => {
          onAdd({ what: { kind: 'own', text: written }, cell: null });
          setText('');
        }}
      >
        {t('reviewDecide.add')}
      </ActionButton>
    </>
  );
}
