import { makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { LONGEST_COMMENT } from '@samenhang/shared/api/limits';
import { useId } from 'react';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';

const NEAR = 200;

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  field: { inlineSize: '100%' },
});

interface Props {
  readonly question: string;
  readonly value: string;
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
}

/** A question answered in one's own words; characters are counted only near the limit. */
export function OpenQuestion({ question, value, describedBy, onChange }: Props) {
  const { t, format } = useText();
  const styles = useStyles();
  const text = useTypography();
  const id = useId();
  const left = LONGEST_COMMENT - value.length;
  return (
    <div className={styles.question}>
      <label htmlFor={id} className={mergeClasses(text.body, text.strong)}>
        {question}
      </label>
      <Textarea
        id={id}
        className={styles.field}
        value={value}
        rows={4}
        resize="vertical"
        maxLength={LONGEST_COMMENT}
        aria-describedby={describedBy}
        onChange={(_, data) => onChange(data.value)}
      />
      <p role="status" className={mergeClasses(text.body, text.quiet, text.numbers)}>
        {left > NEAR ? null : t('closing.left', { count: left, number: format.number(left) })}
      </p>
    </div>
  );
}
