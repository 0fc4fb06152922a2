import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTypography } from './typography.ts';

/** Running text; `quiet` for what matters less. */
export function Paragraph(props: {
  readonly quiet?: boolean;
  /** Over the full width: for a line of facts, not for reading. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const text = useTypography();
  return (
    <p
      className={mergeClasses(
        text.body,
        text.numbers,
        props.quiet === true && text.quiet,
        props.wide === true && text.wide,
      )}
    >
      {props.children}
    </p>
  );
}
