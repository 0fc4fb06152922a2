import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Card } from '../../../components/card.tsx';
import { useTypography } from '../../../components/typography.ts';
import type { Sentence } from '../model/sentence.ts';

const useStyles = makeStyles({
  lead: {
    fontSize: tokens.fontSizeBase400,
    '@media (min-width: 640px)': { fontSize: tokens.fontSizeBase500 },
    textWrap: 'pretty',
  },
});

interface Props {
  readonly sentences: readonly Sentence[];
  readonly children?: ReactNode;
}

/** Anyone who reads only this takes away the right thing. */
export function Headline({ sentences, children }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const lead = sentences.find(({ about }) => about === 'overall') ?? sentences[0];
  return (
    <Card>
      {sentences.map((sentence) => (
        <p
          key={sentence.about}
          data-about={sentence.about}
          className={mergeClasses(text.body, text.numbers, sentence === lead && styles.lead)}
        >
          {sentence.text}
        </p>
      ))}
      {children}
    </Card>
  );
}
