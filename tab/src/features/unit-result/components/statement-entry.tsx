import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReleasedDetails, ReleasedGroup } from '@samenhang/shared/api/release';
import type { Item } from '@samenhang/shared/instruments/schema';
import { AnswerBar } from '../../../charts/answer-bar.tsx';
import { Card } from '../../../components/card.tsx';
import { useTypography } from '../../../components/typography.ts';
import {
  type AnswerShare,
  answerShares,
  cannotJudgeTexts,
  favourableText,
  isFavourable,
} from '../../../words/answer-words.ts';
import type { Wording } from '../../../words/score-words.ts';

const useStyles = makeStyles({
  tag: {
    alignSelf: 'flex-start',
    paddingInline: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  favourable: { textAlign: 'end', maxInlineSize: 'none' },
  answers: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
  },
});

interface Props {
  readonly words: Wording;
  readonly item: Pick<Item, 'id' | 'text' | 'reversed'>;
  /** What was released of it; nothing where the unit has no such details. */
  readonly released: ReleasedDetails['statements'][number] | undefined;
  /** How many people the group is told to have. */
  readonly n: ReleasedGroup['n'];
  /** What is said of the answers besides. */
  readonly notes?: readonly string[];
}

/** A statement and how it was answered, as finely as that was published. */
export function StatementEntry({ words, item, released, n, notes = [] }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const { t, language } = words;
  const shares = answerShares(words, item, released?.histogram ?? null, n);
  const unsure = released === undefined ? [] : cannotJudgeTexts(words, released, n);
  return (
    <Card labelledBy={item.id}>
      {item.reversed ? <span className={styles.tag}>{t('statements.oldHabit')}</span> : null}
      <h3 id={item.id} className={text.heading}>
        {item.text[language]}
      </h3>
      {shares.length === 0 ? (
        <p className={mergeClasses(text.body, text.quiet)}>{t('statements.notTold')}</p>
      ) : (
        <Answers words={words} item={item} shares={shares} />
      )}
      {[...notes, ...unsure].map((note) => (
        <p key={note} className={mergeClasses(text.body, text.quiet)}>
          {note}
        </p>
      ))}
    </Card>
  );
}

interface AnswersProps extends Pick<Props, 'words' | 'item'> {
  readonly shares: readonly AnswerShare[];
}

/** The bar, and each of its answers in words in the same order, also in a picture; what is favourable stands out. */
function Answers({ words, item, shares }: AnswersProps) {
  const text = useTypography();
  const styles = useStyles();
  const { t, language } = words;
  const favourable = favourableText(words, shares);
  return (
    <div>
      {favourable === null ? null : (
        <p className={mergeClasses(text.body, text.numbers, text.strong, styles.favourable)}>
          {favourable}
        </p>
      )}
      <ul className={styles.answers} data-legend="">
        {shares.map((share) => (
          <li
            key={share.first}
            className={mergeClasses(text.body, text.numbers, isFavourable(share) && text.strong)}
          >
            {t('statements.answered', { answer: share.label, share: share.told })}
          </li>
        ))}
      </ul>
      <AnswerBar
        name={item.text[language]}
        description={shares.map(({ label, told }) => `${label}: ${told}.`).join(' ')}
        segments={shares}
        numbers={{
          show: t('unit.showNumbers'),
          caption: item.text[language],
          columns: [t('statements.answer'), t('statements.share')],
          rows: () => shares.map(({ label, told }) => [label, told]),
        }}
      />
    </div>
  );
}
