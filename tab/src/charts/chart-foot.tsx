import { makeStyles } from '@fluentui/react-components';
import { type Copied, CopyPicture } from './copy-picture.tsx';
import { type Numbers, NumbersTable } from './numbers.tsx';

const useStyles = makeStyles({
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start' },
  numbers: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: '220px',
    minInlineSize: 0,
    // Once it is open it has the whole width; the button then stands under it.
    ':has(> details[open])': { flexBasis: '100%' },
    ':has(> table)': { flexBasis: '100%' },
    containerType: 'inline-size',
  },
});

interface Props<Shown extends Element> extends Copied<Shown> {
  readonly numbers: Numbers;
}

/** What stands under every chart: its numbers as a table, and the way to copy it. */
export function ChartFoot<Shown extends Element>({ numbers, ...copied }: Props<Shown>) {
  const styles = useStyles();
  return (
    <div className={styles.foot}>
      <div className={styles.numbers}>
        <NumbersTable {...numbers} />
      </div>
      <CopyPicture {...copied} />
    </div>
  );
}
