import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { AXIS_HEIGHT, Axis } from './axis.tsx';
import { DRAWING } from './drawing.ts';
import { BESIDE, isFew, WIDE } from './table-chart-looks.ts';

const useStyles = makeStyles({
  foot: { display: 'block', [WIDE]: { display: 'table-footer-group' } },
  // One scale is enough where all bars are under each other.
  axes: { display: 'block', [WIDE]: { display: 'table-row' } },
  axis: {
    display: 'none',
    padding: 0,
    ':nth-of-type(2)': { display: 'block' },
    [WIDE]: { display: 'table-cell', paddingInlineEnd: '16px' },
  },
  atFoot: { [WIDE]: { ':nth-of-type(2)': { display: 'table-cell' } } },
  placed: { [BESIDE]: { marginInlineStart: '40%' } },
  drawing: DRAWING,
});

interface Props {
  readonly columns: readonly { readonly key: string }[];
}

/** The scale under each column of bars. */
export function TableAxes({ columns }: Props) {
  const styles = useStyles();
  return (
    <tfoot aria-hidden="true" className={styles.foot}>
      <tr className={styles.axes}>
        <td className={styles.axis} />
        {columns.map(({ key }) => (
          <td key={key} className={mergeClasses(styles.axis, styles.atFoot)}>
            <div className={mergeClasses(isFew(columns) && styles.placed)}>
              <svg aria-hidden="true" data-bar="" height={AXIS_HEIGHT} className={styles.drawing}>
                <Axis bottom={0} />
              </svg>
            </div>
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
