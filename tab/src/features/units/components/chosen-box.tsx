import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons';

const useStyles = makeStyles({
  target: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    inlineSize: '40px',
    '@media (max-width: 400px)': { inlineSize: '28px' },
    blockSize: '40px',
    '@media print': { display: 'none' },
  },
  box: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    inlineSize: '18px',
    blockSize: '18px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

/** Whether a line is chosen, for the eye and the mouse; the line itself says it to everybody else. */
export function ChosenBox(props: { readonly chosen: boolean; readonly onChoose: () => void }) {
  const styles = useStyles();
  return (
    <span
      aria-hidden="true"
      data-choose=""
      className={styles.target}
      onClick={(event) => {
        event.stopPropagation();
        props.onChoose();
      }}
    >
      <span className={mergeClasses(styles.box, props.chosen && styles.chosen)}>
        {props.chosen ? <CheckmarkFilled fontSize={14} /> : null}
      </span>
    </span>
  );
}
