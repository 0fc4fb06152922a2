import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useTypography } from '../../../components/typography.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

interface Props {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly children?: ReactNode;
}

/** One thing the unit is held beside, in words. */
export function Part({ title, sentences, children }: Props) {
  const text = useTypography();
  return (
    <div className={useStyles().part}>
      <h3 className={text.heading}>{title}</h3>
      {sentences.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {children}
    </div>
  );
}
