import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Progress } from '../../../components/progress.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { type Asked, statementCount } from '../model/asked.ts';
import { answeredCount } from '../model/content.ts';
import type { Saving } from '../model/saving.ts';
import { askingIn, type Step } from '../model/steps.ts';
import { SaveStatus } from './save-status.tsx';

const useStyles = makeStyles({
  progress: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
  },
});

interface Props {
  readonly asked: Pick<Asked, 'ownStatements'>;
  readonly step: Step;
  readonly saving: Saving;
}

/** Which step this is, how many statements have an answer, and whether they are saved. */
export function StepProgress({ asked, step, saving }: Props) {
  const { t } = useText();
  const text = useTypography();
  const styles = useStyles();
  const answered = answeredCount(saving.content);
  const asking = askingIn(asked);
  const number = asking.indexOf(step) + 1;
  const of = statementCount(asked);
  const counts = { answered, of };
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span className={mergeClasses(text.body, text.quiet, text.numbers)}>
          {number === 0
            ? t('step.answered', counts)
            : t('step.place', { number, of: asking.length, progress: t('step.short', counts) })}
        </span>
        <SaveStatus saving={saving} />
      </div>
      <Progress aria-label={t('step.progress')} value={answered} max={of} />
    </div>
  );
}
