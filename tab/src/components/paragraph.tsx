import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTypography } from './typography.ts';

/** Running text; `quiet` for what matters less. */
export function Paragraph(props: { readonly quiet?: boolean; readonly children: ReactNode }) {
  const text = useTypography();
  return (
    <p className={mergeClasses(text.body, text.numbers, props.quiet === true && text.quiet)}>
      {props.children}
    </p>
  );
}
