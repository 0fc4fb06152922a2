import {
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useTypography } from './typography.ts';

const useStyles = makeStyles({
  field: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minInlineSize: 0,
  },
  beside: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalL,
    '& > *': { flexGrow: 1, flexBasis: '200px' },
  },
  control: { minBlockSize: '40px', minInlineSize: 0 },
});

interface FieldProps<T extends string = string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** What to know before filling it in. */
  readonly hint?: string;
}

/** Fields beside each other, or under each other where there is no room. */
export function FieldRow(props: { readonly children: ReactNode }) {
  return <div className={useStyles().beside}>{props.children}</div>;
}

interface ChoiceProps<T extends string> extends FieldProps<T> {
  readonly options: readonly { readonly value: T; readonly words: string }[];
}

/** One of a list. */
export function Choice<T extends string>({ options, onChange, ...field }: ChoiceProps<T>) {
  const styles = useStyles();
  return (
    <Labelled {...field}>
      {(known) => (
        <Select
          {...known}
          className={styles.control}
          value={field.value}
          onChange={(_, data) => {
            const chosen = options.find(({ value }) => value === data.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  );
}

interface TextProps extends FieldProps {
  /** In UTF-16 units, as browsers count them. */
  readonly longest?: number;
  readonly type?: 'text' | 'date' | 'time' | 'number';
  /** Several lines. */
  readonly rows?: number;
}

/** A text of one line, or of several. */
export function TextField({ longest, type = 'text', rows, ...field }: TextProps) {
  const styles = useStyles();
  const shared = { value: field.value, maxLength: longest };
  return (
    <Labelled {...field}>
      {(known) =>
        rows === undefined ? (
          <Input
            {...known}
            {...shared}
            type={type}
            className={styles.control}
            onChange={(_, data) => field.onChange(data.value)}
          />
        ) : (
          <Textarea
            {...known}
            {...shared}
            rows={rows}
            onChange={(_, data) => field.onChange(data.value)}
          />
        )
      }
    </Labelled>
  );
}

interface Known {
  readonly id: string;
  readonly 'aria-describedby'?: string;
}

function Labelled({
  label,
  hint,
  children,
}: Pick<FieldProps, 'label' | 'hint'> & { readonly children: (known: Known) => ReactNode }) {
  const text = useTypography();
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={useStyles().field}>
      <label htmlFor={id} className={mergeClasses(text.body, text.strong)}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className={mergeClasses(text.body, text.quiet)}>
          {hint}
        </p>
      )}
      {children({ id, ...(hint !== undefined && { 'aria-describedby': hintId }) })}
    </div>
  );
}
