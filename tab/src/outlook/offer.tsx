import { type ReactNode, useState } from 'react';
import { FaultNotice } from '../components/fault-notice.tsx';
import { Choice } from '../components/field.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { Loading } from '../lib/use-load.ts';

interface Props<T extends { readonly id: string }> {
  readonly state: Loading<readonly T[]>;
  readonly onRetry: () => void;
  readonly label: string;
  readonly nameOf: (one: T) => string;
  /** Said where there is nothing to choose. */
  readonly nothing: string;
  /** What follows from the choice; from none where there is nothing to choose, or it cannot be read. */
  readonly children: (chosen: T | undefined) => ReactNode;
}

/** A choice that only whoever is signed in has, and what goes on without it. */
export function Offer<T extends { readonly id: string }>(props: Props<T>) {
  const [chosen, setChosen] = useState('');
  const { state, label, nameOf, children } = props;
  if (state.status === 'loading') return <Skeleton />;
  if (state.status === 'failed') {
    return (
      <>
        <FaultNotice fault={state.fault} onRetry={props.onRetry} />
        {children(undefined)}
      </>
    );
  }
  const known = state.body.find(({ id }) => id === chosen) ?? state.body[0];
  return (
    <>
      {known === undefined ? (
        <Paragraph>{props.nothing}</Paragraph>
      ) : (
        <Choice
          label={label}
          value={known.id}
          onChange={setChosen}
          options={state.body.map((one) => ({ value: one.id, words: nameOf(one) }))}
        />
      )}
      {children(known)}
    </>
  );
}
