import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Instrument, Item } from '@samenhang/shared/instruments/schema';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { Card } from '../../../components/card.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { Content } from '../model/content.ts';
import { MATRIX, MATRIX_CHOICES, MATRIX_COLUMNS } from './answer-grid.ts';
import { Statement } from './statement.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  // A phone has no such keys.
  keys: { '@media (max-width: 639px)': { display: 'none' } },
});

const useHeadStyles = makeStyles({
  head: {
    display: 'none',
    [MATRIX]: {
      display: 'grid',
      gridTemplateColumns: MATRIX_COLUMNS,
      columnGap: tokens.spacingHorizontalL,
      position: 'sticky',
      insetBlockStart: 0,
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
  },
});

interface Props {
  readonly instrument: Instrument;
  readonly items: readonly Item[];
  readonly content: Content;
  readonly wanted: string | undefined;
  readonly onAnswer: (id: string, answer: Answer) => void;
}

/** The statements of one theme, one under the other. */
export function Statements({ instrument, items, content, wanted, onAnswer }: Props) {
  const { t } = useText();
  const styles = useStyles();
  return (
    <>
      <div className={styles.keys}>
        <Paragraph quiet>{t('step.keys')}</Paragraph>
      </div>
      <Card>
        <MatrixHead scale={instrument.scale} />
        <ol className={styles.list}>
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
    </>
  );
}

/** The words of the scale over their columns; for the eye only, every choice has its own name. */
function MatrixHead({ scale }: Pick<Instrument, 'scale'>) {
  const { language } = useText();
  const styles = useHeadStyles();
  const text = useTypography();
  return (
    <div aria-hidden="true" className={mergeClasses(text.quiet, styles.head)}>
      <div className={styles.words}>
        {[...scale.labels[language], scale.dontKnow[language]].map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
    </div>
  );
}
