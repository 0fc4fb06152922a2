import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useTypography } from '../../../components/typography.ts';

const useStyles = makeStyles({
  // On a screen it is chosen by that name.
  onPaper: { display: 'none', '@media print': { display: 'block' } },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

interface Props {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly children?: ReactNode;
}

/** One thing the unit is held beside, in words. */
export function Part({ title, sentences, children }: Props) {
  const styles = useStyles();
  const text = useTypography();
  return (
    <div className={styles.part}>
      <h3 className={mergeClasses(text.heading, styles.onPaper)}>{title}</h3>
      {sentences.map((sentence) => (
        <Paragraph key={sentence} wide>
          {sentence}
        </Paragraph>
      ))}
      {children}
    </div>
  );
}
