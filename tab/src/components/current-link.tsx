import { addressOf } from '../lib/address.ts';
import { useFollow } from '../lib/navigation.tsx';
import type { Route } from '../lib/routes.ts';

interface Props {
  readonly to: Route;
  /** Whether this is what is shown already, of several to choose from. */
  readonly isCurrent: boolean;
  readonly className: string;
  readonly children: string;
}

/** One of several views of the same, each with an address of its own. */
export function CurrentLink({ to, isCurrent, className, children }: Props) {
  return (
    <a
      href={addressOf(to, window.location.search)}
      onClick={useFollow(to)}
      aria-current={isCurrent ? 'page' : undefined}
      className={className}
    >
      {children}
    </a>
  );
}
