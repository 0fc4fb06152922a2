import { Component, type ReactNode } from 'react';
import { Crashed } from './crashed.tsx';

interface Props {
  readonly onFailure: (message: string) => void;
  readonly children: ReactNode;
}

/** Where a fault of ours stops: a page with a way on, never an empty one. */
export class Fence extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: Error) {
    this.props.onFailure(error.name);
  }

  override render() {
    return this.state.broken ? <Crashed /> : this.props.children;
  }
}
