import type { Picks } from '@samenhang/shared/api/picks';
import { useEffect, useState } from 'react';
import { readPicks } from '../../features/actions/api/picks.ts';
import { ProposalEditor } from '../../features/reviews/components/proposal-editor.tsx';
import { useBackend } from '../../lib/backend.ts';
import { offersOf } from './offers-of-result.ts';
import type { StepProps } from './review-step-props.ts';

type Props = Pick<StepProps, 'words' | 'desk' | 'data'>;

/** What is voted on, with what the result and the unit's earlier choice give to choose from. */
export default function ReviewProposals({ words, desk, data }: Props) {
  const backend = useBackend();
  const [picks, setPicks] = useState<Picks['items']>([]);
  const { cycle, unit } = desk.view;
  useEffect(() => {
    let isCurrent = true;
    // Without them there are the others to choose from.
    void readPicks(backend, { cycle, unit }).then((reply) => {
      if (isCurrent && reply.ok) setPicks(reply.body.items);
    });
    return () => {
      isCurrent = false;
    };
  }, [backend, cycle, unit]);
  const offers = offersOf(data.instrument, data.result.group, picks);
  return <ProposalEditor words={words} desk={desk} offers={offers} />;
}
