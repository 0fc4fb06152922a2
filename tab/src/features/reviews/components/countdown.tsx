import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Card } from '../../../components/card.tsx';
import { useText } from '../../../lib/text.ts';

const useStyles = makeStyles({
  number: {
    margin: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

const SECOND = 1_000;
/** Often enough that a second is never seen twice as long. */
const TICK = 200;

interface Props {
  /** By this device's clock, in milliseconds. */
  readonly revealAt: number;
  /** Said once, for anyone who hears it. */
  readonly onSaid: (text: string) => void;
}

/** Counts down to the moment at which everybody sees the result: a number, and nothing that moves. */
export function Countdown({ revealAt, onSaid }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const [now, setNow] = useState(Date.now);
  const left = Math.max(0, Math.ceil((revealAt - now) / SECOND));
  const told = left === 0 ? t('reviewReveal.soon') : t('reviewReveal.countdown', { count: left });
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  // Once: what follows is the result itself.
  const first = useRef(told);
  useEffect(() => onSaid(first.current), [onSaid]);
  return (
    <Card>
      <p aria-hidden="true" data-countdown="" className={styles.number}>
        {told}
      </p>
    </Card>
  );
}
