import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ActionView } from '@samenhang/shared/api/actions';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useTypography } from '../../../components/typography.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { actionText } from '../../../words/action-words.ts';
import type { Wording } from '../../../words/score-words.ts';
import { hasPassed, noonOf } from '../model/action-day.ts';
import { ActionStates } from './action-states.tsx';
import { type OnChanged, useAction } from './use-action.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    '@media print': { breakInside: 'avoid' },
  },
});

interface Props {
  readonly words: Wording;
  readonly read: ActionView;
  /** Whose it is and by when: by its owner in a unit, by the unit among one's own. */
  readonly whose: (action: ActionView, day: string) => string;
  /** What of the result it is about; absent where there is no result beside it. */
  readonly aboutOf?: (action: ActionView) => string | null;
  /** What to keep in mind with it; absent where there is nothing. */
  readonly tagOf?: (action: ActionView) => string | null;
  /** Absent where the reader may not edit it. */
  readonly onEdit?: (action: ActionView) => void;
  readonly onOvertaken: () => void;
  readonly onChanged?: OnChanged;
}

/** What somebody took on. Its day is spoken of, once it has passed, to its owner and the manager alone. */
export function ActionCard({ words, read, whose, aboutOf, tagOf, onEdit, ...told }: Props) {
  const { t, format } = words;
  const styles = useStyles();
  const text = useTypography();
  const owned = useAction(read, told.onOvertaken, told.onChanged);
  const { action } = owned;
  const title = actionText(words, action.what);
  const day = format.day(noonOf(action.due));
  const about = aboutOf?.(action) ?? null;
  const tag = tagOf?.(action) ?? null;
  const mayState = action.isMine || onEdit !== undefined;
  return (
    <li className={styles.card}>
      <p className={mergeClasses(text.body, text.strong)}>{title}</p>
      {tag === null ? null : <Tag>{tag}</Tag>}
      <Paragraph>{whose(action, day)}</Paragraph>
      {about === null ? null : <Paragraph quiet>{about}</Paragraph>}
      {mayState && hasPassed(action, serverNow()) ? (
        <Paragraph>{t('plan.passed', { day })}</Paragraph>
      ) : null}
      {mayState ? (
        <ActionStates title={title} owned={owned}>
          {onEdit === undefined ? null : (
            <ActionButton
              weight="subtle"
              name={t('plan.editNamed', { action: title })}
              onClick={() => onEdit(action)}
            >
              {t('plan.edit')}
            </ActionButton>
          )}
        </ActionStates>
      ) : (
        <Paragraph quiet>{t(`actionState.${action.state}`)}</Paragraph>
      )}
    </li>
  );
}
