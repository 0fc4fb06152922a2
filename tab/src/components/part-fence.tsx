import { Component, type ReactNode } from 'react';
import { useRoute } from '../lib/navigation.tsx';
import type { Route } from '../lib/routes.ts';
import { useText } from '../lib/text.ts';
import { Actions } from './actions.tsx';
import { ActionButton } from './buttons.tsx';
import { Notice } from './notice.tsx';
import { Words } from './words.tsx';

interface Props {
  readonly children: ReactNode;
}

/**
 * Where a fault in one part of a page stops, also one in what others did to its DOM: the rest stays.
 * What somebody goes to next is shown anew.
 */
export function PartFence({ children }: Props) {
  return <Fenced shows={useRoute()}>{children}</Fenced>;
}

interface FencedProps extends Props {
  readonly shows: Route | undefined;
}

interface State {
  readonly broken: boolean;
  readonly shows: Route | undefined;
}

class Fenced extends Component<FencedProps, State> {
  override state: State = { broken: false, shows: undefined };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  static getDerivedStateFromProps({ shows }: FencedProps, state: State) {
    return shows === state.shows ? null : { broken: false, shows };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <BrokenPart onRetry={() => this.setState({ broken: false })} />;
  }
}

function BrokenPart({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useText();
  return (
    <Notice tone="warning" role="alert" title={t('fault.part.title')}>
      <Words>{t('fault.part.advice')}</Words>
      <Actions>
        <ActionButton onClick={onRetry}>{t('fault.retry')}</ActionButton>
      </Actions>
    </Notice>
  );
}
