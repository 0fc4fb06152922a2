import { Component, type ReactNode } from 'react';
import { useText } from '../lib/text.ts';
import { Actions } from './actions.tsx';
import { ActionButton } from './buttons.tsx';
import { Notice } from './notice.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Where a fault in one part of a page stops, also one in what others did to its DOM: the rest stays. */
export class PartFence extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
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
      <span>{t('fault.part.advice')}</span>
      <Actions>
        <ActionButton onClick={onRetry}>{t('fault.retry')}</ActionButton>
      </Actions>
    </Notice>
  );
}
