import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useNavigation } from '../lib/navigation.tsx';
import { useText } from '../lib/text.ts';
import { useTypography } from './typography.ts';

const useStyles = makeStyles({
  heading: {
    // Focus comes here by program, so that a screen reader starts at the top of the new page.
    outline: 'none',
    scrollMarginBlockStart: tokens.spacingVerticalXXL,
  },
});

interface Props {
  readonly children: string;
  /** False where something else on the page takes the focus. */
  readonly focus?: boolean;
}

/** The page's name: in the heading, in the document's title, and where focus goes on arrival. */
export function PageHeading({ children, focus = true }: Props) {
  const { t } = useText();
  const { visited } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  const moveFocus = useRef(focus && visited > 0);
  useEffect(() => {
    if (moveFocus.current) heading.current?.focus({ preventScroll: true });
    moveFocus.current = false;
  }, []);
  useEffect(() => {
    document.title = t('app.title', { page: children });
  }, [t, children]);
  return (
    <h1
      ref={heading}
      tabIndex={-1}
      className={mergeClasses(useTypography().title, useStyles().heading)}
    >
      {children}
    </h1>
  );
}
