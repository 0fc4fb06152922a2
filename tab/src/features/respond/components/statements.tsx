import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { useRef, useState } from 'react';
import { Card } from '../../../components/card.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { Content } from '../model/content.ts';
import type { Statement as Asks } from '../model/steps.ts';
import { APART, MATRIX, MATRIX_CHOICES, MATRIX_COLUMNS } from './answer-grid.ts';
import { KeyboardHelp } from './keyboard-help.tsx';
import { Statement } from './statement.tsx';
import { useKeysAnywhere } from './use-keys-anywhere.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

const useHeadStyles = makeStyles({
  head: {
    display: 'none',
    [MATRIX]: {
      display: 'grid',
      gridTemplateColumns: MATRIX_COLUMNS,
      columnGap: tokens.spacingHorizontalL,
      position: 'sticky',
      // Under the line that says how far one is.
      insetBlockStart: '50px',
      zIndex: 1,
      paddingBlock: tokens.spacingVerticalS,
      backgroundColor: tokens.colorNeutralBackground1,
      borderBlockEndWidth: '1px',
      borderBlockEndStyle: 'solid',
      borderBlockEndColor: tokens.colorNeutralStroke2,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      textAlign: 'center',
    },
  },
  words: {
    gridColumnStart: 2,
    display: 'grid',
    gridTemplateColumns: MATRIX_CHOICES,
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'end',
    hyphens: 'auto',
    '& > :last-child': APART,
  },
  digit: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly instrument: Instrument;
  readonly items: readonly Asks[];
  readonly content: Content;
  readonly wanted: string | undefined;
  readonly onAnswer: (id: string, answer: Answer) => void;
}

/** The statements of one theme, one under the other. */
export function Statements({ instrument, items, content, wanted, onAnswer }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLOListElement>(null);
  const [on, setOn] = useState(true);
  const target = items.find(({ id }) => content.answers[id] === undefined)?.id;
  useKeysAnywhere(list, { target, on, onAnswer });
  return (
    <>
      <Card>
        <MatrixHead scale={instrument.scale} />
        <ol ref={list} className={styles.list}>
          {items.map((item) => (
            <Statement
              key={item.id}
              item={item}
              scale={instrument.scale}
              answer={content.answers[item.id]}
              onAnswer={onAnswer}
              wanted={wanted === item.id}
            />
          ))}
        </ol>
      </Card>
      <KeyboardHelp anywhere={on} onAnywhere={setOn} />
    </>
  );
}

/** The words of the scale over their columns, and their keys; for the eye only, every choice has its own name. */
function MatrixHead({ scale }: Pick<Instrument, 'scale'>) {
  const { language, format } = useText();
  const styles = useHeadStyles();
  const text = useTypography();
  const columns = [
    ...scale.labels[language].map((label, place) => ({ label, key: place + 1 })),
    { label: scale.dontKnow[language], key: 0 },
  ];
  return (
    <div aria-hidden="true" className={mergeClasses(text.quiet, styles.head)}>
      <div className={styles.words}>
        {columns.map(({ label, key }) => (
          <span key={key}>
            <span>{label}</span>
            <span className={styles.digit}>{format.number(key)}</span>
          </span>
        ))}
      </div>
    </div>
  );
}
