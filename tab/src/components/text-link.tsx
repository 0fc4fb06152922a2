import { makeStyles, tokens } from '@fluentui/react-components';
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
    '@media print': { display: 'none' },
  },
});

/** Within or after a sentence: the way to another page of the tab. */
export function TextLink(props: { readonly to: Route; readonly children: string }) {
  return (
    <a
      href={addressOf(props.to, window.location.search)}
      onClick={useFollow(props.to)}
      className={useStyles().link}
    >
      {props.children}
    </a>
  );
}
