import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Invisible in the light and dark themes; in high contrast what is not filled has no other edge.
  bar: {
    outlineWidth: '1px',
    outlineStyle: 'solid',
    outlineColor: tokens.colorTransparentStroke,
  },
});

interface Props {
  readonly 'aria-label': string;
  readonly 'aria-valuetext'?: string;
  /** From 0 to `max`. */
  readonly value: number;
  readonly max: number;
}

/** How far something is, as a length. */
export function Progress(props: Props) {
  return <ProgressBar className={useStyles().bar} thickness="large" {...props} />;
}
