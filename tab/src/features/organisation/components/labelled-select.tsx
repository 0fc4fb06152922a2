import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTypography } from '../../../components/typography.ts';

const useStyles = makeStyles({
  field: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    flexGrow: 1,
    minInlineSize: 'min(200px, 100%)',
  },
});

interface Option<T extends string> {
  readonly value: T;
  readonly words: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}

/** One of a few, under its name. */
export function LabelledSelect<T extends string>(props: Props<T>) {
  const { label, value, options, onChange } = props;
  const text = useTypography();
  const id = useId();
  return (
    <div className={useStyles().field}>
      <label htmlFor={id} className={mergeClasses(text.body, text.strong)}>
        {label}
      </label>
      <Select
        id={id}
        value={value}
        onChange={(_, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </Select>
    </div>
  );
}
