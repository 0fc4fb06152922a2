import { makeStyles, tokens } from '@fluentui/react-components';
import { REPRESENTS_FROM } from '@samenhang/shared/thresholds';
import { Progress } from '../../../components/progress.tsx';

const useStyles = makeStyles({
  bar: { position: 'relative', paddingBlock: '6px', maxInlineSize: '360px' },
  mark: {
    position: 'absolute',
    insetBlock: '1px',
    inlineSize: 0,
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralForeground1,
  },
});

interface Props {
  readonly name: string;
  readonly answered: number;
  readonly invited: number;
}

/** How many have answered as a length, with the share from which a result represents its unit. */
export function ParticipationBar({ name, answered, invited }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Progress aria-label={name} value={answered} max={invited} />
      <span
        aria-hidden="true"
        className={styles.mark}
        style={{ insetInlineStart: `${100 * REPRESENTS_FROM}%` }}
      />
    </div>
  );
}
