import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { addressOf } from '../lib/address.ts';
import { useFollow } from '../lib/navigation.tsx';
import type { Route } from '../lib/routes.ts';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  alone: { display: 'block', paddingBlock: '12px' },
  name: {},
  // Nothing can be pressed on paper, and these words say no more.
  within: { '@media print': { display: 'none' } },
});

interface Props {
  readonly to: Route;
  readonly children: string;
}

/** A sentence that leads to another page of the tab. */
export function RouteLink(props: Props) {
  return <Link {...props} look="alone" />;
}

/** The same within or after a sentence. */
export function TextLink(props: Props) {
  return <Link {...props} look="within" />;
}

/** A name that leads to what it names; on paper it stays. */
export function NameLink(props: Props) {
  return <Link {...props} look="name" />;
}

function Link({ to, look, children }: Props & { readonly look: 'alone' | 'name' | 'within' }) {
  const styles = useStyles();
  return (
    <a
      href={addressOf(to, window.location.search)}
      onClick={useFollow(to)}
      className={mergeClasses(styles.link, styles[look])}
    >
      {children}
    </a>
  );
}
