import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { addressOf } from '../lib/address.ts';
import { useFollow } from '../lib/navigation.tsx';
import type { Route } from '../lib/routes.ts';
import { Words } from './words.tsx';

/** Large enough to be touched. */
export const useButtonStyles = makeStyles({
  target: {
    minHeight: '36px',
    textAlign: 'center',
    '@media (max-width: 640px)': { minHeight: '44px' },
  },
});

type Weight = 'primary' | 'secondary' | 'subtle';

interface ActionProps {
  readonly weight?: Weight;
  readonly busy?: boolean;
  /** What it is called where its words alone would not tell it apart; it holds those words. */
  readonly name?: string;
  /** Takes the focus when it appears, in place of what was pressed and is gone. */
  readonly takesFocus?: boolean;
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
  /** Whether what it switches is on. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Does something. While it does, it stays focusable and does nothing more. */
export function ActionButton({ weight = 'secondary', busy = false, ...props }: ActionProps) {
  const button = useRef<HTMLElement | null>(null);
  const takesFocus = useRef(props.takesFocus === true);
  useEffect(() => {
    if (takesFocus.current) button.current?.focus();
  }, []);
  return (
    <Button
      ref={(element: HTMLElement | null) => {
        button.current = element;
      }}
      className={useButtonStyles().target}
      appearance={weight}
      disabledFocusable={busy}
      aria-label={props.name}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      <Words>{props.children}</Words>
    </Button>
  );
}

interface LinkProps {
  readonly to: Route;
  readonly weight?: Weight;
  readonly children: ReactNode;
}

/** Goes to another page of the tab; a real link, so that it can be copied. */
export function LinkButton({ to, weight = 'secondary', children }: LinkProps) {
  return (
    <Button
      as="a"
      className={useButtonStyles().target}
      appearance={weight}
      href={addressOf(to, window.location.search)}
      onClick={useFollow(to)}
    >
      <Words>{children}</Words>
    </Button>
  );
}
