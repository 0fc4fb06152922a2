import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Beside } from '../../../components/beside.tsx';
import { useTypography } from '../../../components/typography.ts';

const useStyles = makeStyles({
  part: { '& + &': { paddingBlockStart: tokens.spacingVerticalXL } },
});

interface Props {
  readonly title: string;
  readonly words: ReactNode;
  readonly children?: ReactNode;
}

/** One thing the unit is held beside. */
export function Part({ title, words, children }: Props) {
  const text = useTypography();
  return (
    <div className={useStyles().part}>
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
    </div>
  );
}
