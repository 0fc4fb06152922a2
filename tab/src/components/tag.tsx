import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  tag: {
    // Whole, also where it takes two lines.
    display: 'inline-block',
    alignSelf: 'start',
    paddingInline: '6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What to keep in mind with something, in a word or two. */
export function Tag(props: { readonly children: string }) {
  return <span className={useStyles().tag}>{props.children}</span>;
}
