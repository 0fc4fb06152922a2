import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { answeredCount, type Content, STATEMENTS } from '../model/content.ts';
import { ASKING, type Step } from '../model/steps.ts';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** Which step this is, and how many statements have an answer. */
export function StepProgress(props: { readonly step: Step; readonly content: Content }) {
  const { t } = useText();
  const text = useTypography();
  const answered = answeredCount(props.content);
  const number = ASKING.indexOf(props.step) + 1;
  const words = t('step.answered', { answered, of: STATEMENTS });
  return (
    <div className={useStyles().progress}>
      <span className={mergeClasses(text.body, text.quiet, text.numbers)}>
        {number === 0 ? words : t('step.place', { number, of: ASKING.length, progress: words })}
      </span>
      <ProgressBar aria-label={t('step.progress')} value={answered} max={STATEMENTS} />
    </div>
  );
}
