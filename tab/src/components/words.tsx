import type { ReactNode } from 'react';

/**
 * Words beside other nodes, or that change: translators of pages replace bare texts, at which React
 * then breaks; in an element of their own they may.
 */
export function Words({ children }: { readonly children: ReactNode }) {
  return <span>{children}</span>;
}
