import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReviewView } from '@samenhang/shared/api/review';
import { CopyText } from '../../../components/copy-text.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { RouteLink } from '../../../components/route-link.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { actionText } from '../../../words/action-words.ts';
import type { Wording } from '../../../words/score-words.ts';
import { comesBackOn, dayText, ownedText, planText } from '../model/plan-text.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px' },
  item: { paddingBlock: '6px' },
});

interface Props {
  readonly words: Wording;
  readonly view: ReviewView;
  readonly isStage: boolean;
}

/** What was decided, on one screen; and what of the conversation is gone. */
export default function PlanDone({ words, view, isStage }: Props) {
  const { t } = words;
  const styles = useStyles();
  const text = useTypography();
  const decisions = view.decisions ?? [];
  const date = comesBackOn(decisions);
  return (
    <Section title={t('reviewDone.title')}>
      {decisions.length === 0 ? <Paragraph>{t('reviewDone.none')}</Paragraph> : null}
      <ol className={styles.list}>
        {decisions.map((action) => (
          <li key={action.id} className={styles.item}>
            <p className={mergeClasses(text.body, text.strong)}>{actionText(words, action.what)}</p>
            <Paragraph quiet>{ownedText(words, action)}</Paragraph>
          </li>
        ))}
      </ol>
      {date === undefined ? null : (
        <Paragraph>{t('reviewDone.comesBack', { date: dayText(words, date) })}</Paragraph>
      )}
      <Paragraph quiet>{t('reviewDone.deleted')}</Paragraph>
      {isStage ? null : (
        <>
          {decisions.length === 0 ? null : (
            <CopyText
              name={t('reviewDone.copyName')}
              text={() => planText(words, view.unitName, decisions)}
            />
          )}
          <RouteLink to={{ page: 'unit', cycle: view.cycle, unit: view.unit }}>
            {t('reviewDone.toResult')}
          </RouteLink>
        </>
      )}
    </Section>
  );
}
