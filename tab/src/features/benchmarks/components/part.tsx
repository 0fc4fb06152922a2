import type { ReactNode } from 'react';
import { Beside } from '../../../components/beside.tsx';
import { useTypography } from '../../../components/typography.ts';

interface Props {
  readonly title: string;
  readonly words: ReactNode;
  readonly children?: ReactNode;
}

/** One thing the unit is held beside. */
export function Part({ title, words, children }: Props) {
  const text = useTypography();
  return (
    <Beside
      words={
        <>
          <h3 className={text.heading}>{title}</h3>
          {words}
        </>
      }
    >
      {children}
    </Beside>
  );
}
