import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Words } from '../../../components/words.tsx';

const useStyles = makeStyles({
  target: {
    minHeight: '36px',
    textAlign: 'center',
    '@media (max-width: 640px)': { minHeight: '44px' },
  },
});

interface Props {
  readonly href: string;
  readonly children: ReactNode;
}

/** Opens something that is not of this app, beside it: its host, or the browser, knows how. */
export function OutsideButton({ href, children }: Props) {
  return (
    <Button
      as="a"
      className={useStyles().target}
      appearance="primary"
      href={href}
      target="_blank"
      rel="noreferrer"
    >
      <Words>{children}</Words>
    </Button>
  );
}
