import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { APART, MATRIX, MATRIX_CHOICES } from './answer-grid.ts';
import { useChoiceStyles } from './choice-styles.ts';

interface Choice<V> {
  readonly value: V;
  readonly label: string;
}

interface Props<V extends string | number> {
  /** The id of the element that asks. */
  readonly labelledBy: string;
  readonly name: string;
  readonly choices: readonly Choice<V>[];
  readonly chosen: V | undefined;
  readonly onChoose: (value: V) => void;
  readonly describedBy?: string | undefined;
  /** `scale` for words under points, `matrix` for that without words on a wide screen, `numbers` for figures. */
  readonly layout: 'scale' | 'matrix' | 'numbers';
}

const useStyles = makeStyles({
  scale: {
    display: 'grid',
    gridTemplateColumns: '1fr',
    '@media (min-width: 640px)': { gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))' },
  },
  matrix: {
    display: 'grid',
    gridTemplateColumns: '1fr',
    '@media (min-width: 640px)': { gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))' },
    [MATRIX]: { gridTemplateColumns: MATRIX_CHOICES, '& > :last-child': APART },
  },
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(44px, 1fr))',
    '@container (min-width: 600px)': { gridTemplateColumns: 'repeat(11, minmax(0, 1fr))' },
    fontVariantNumeric: 'tabular-nums',
  },
  group: { gap: tokens.spacingHorizontalXS },
});

/** One answer out of a few: native radio buttons in a named group. */
export function Choices<V extends string | number>(props: Props<V>) {
  const styles = useStyles();
  const choice = useChoiceStyles();
  const option = mergeClasses(
    choice.option,
    props.layout === 'numbers' && choice.stacked,
    props.layout === 'matrix' && choice.cell,
  );
  return (
    <div
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      className={mergeClasses(styles.group, styles[props.layout])}
    >
      {props.choices.map(({ value, label }) => (
        <label key={value} className={option} title={props.layout === 'matrix' ? label : undefined}>
          <input
            type="radio"
            className={choice.radio}
            name={props.name}
            value={value}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          <span className={mergeClasses(props.layout === 'matrix' && choice.onTop)}>{label}</span>
        </label>
      ))}
    </div>
  );
}
