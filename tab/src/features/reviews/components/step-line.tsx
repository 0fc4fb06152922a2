import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReviewView } from '@samenhang/shared/api/review';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    columnGap: '4px',
    marginBlockEnd: tokens.spacingVerticalXS,
  },
  step: {
    flexGrow: 1,
    flexBasis: 0,
    blockSize: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  reached: {
    backgroundColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** How far the review is; the sentence says it, the line shows it. */
export function StepLine({ view: { steps, step } }: { readonly view: ReviewView }) {
  const { t } = useText();
  const styles = useStyles();
  const text = useTypography();
  const place = steps.indexOf(step);
  const values = { number: place + 1, of: steps.length, step: t(`reviewStep.${step}`) };
  return (
    <div>
      <ol className={styles.list} aria-label={t('teamReview.steps')}>
        {steps.map((one, at) => (
          <li
            key={one}
            className={mergeClasses(styles.step, at <= place && styles.reached)}
            aria-label={t(`reviewStep.${one}`)}
            {...(at === place && { 'aria-current': 'step' })}
          />
        ))}
      </ol>
      <p role="status" className={mergeClasses(text.body, text.quiet)}>
        {t('teamReview.place', values)}
      </p>
    </div>
  );
}
