import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTypography } from './typography.ts';

const useStyles = makeStyles({
  field: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    '@media print': { display: 'none' },
  },
  input: { minBlockSize: '40px' },
});

interface Props {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** How much was found, in words, told politely; empty without a query. */
  readonly found: string;
}

/** Searches in what stands below it. */
export function SearchField({ label, query, onQuery, found }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={mergeClasses(text.body, text.strong)}>
        {label}
      </label>
      <Input
        id={id}
        type="search"
        className={styles.input}
        value={query}
        onChange={(_, { value }) => onQuery(value)}
      />
      <p role="status" className={mergeClasses(text.body, text.quiet)}>
        {found}
      </p>
    </div>
  );
}
