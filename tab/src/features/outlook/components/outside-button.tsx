import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useButtonStyles } from '../../../components/buttons.tsx';
import { Words } from '../../../components/words.tsx';

interface Props {
  readonly href: string;
  readonly children: ReactNode;
}

/** Opens something that is not of this app, beside it: its host, or the browser, knows how. */
export function OutsideButton({ href, children }: Props) {
  return (
    <Button
      as="a"
      className={useButtonStyles().target}
      appearance="primary"
      href={href}
      target="_blank"
      rel="noreferrer"
    >
      <Words>{children}</Words>
    </Button>
  );
}
