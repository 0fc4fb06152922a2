import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useInk } from './ink.ts';
import type { Named } from './strip.ts';

const useStyles = makeStyles({
  // Beside the name after all, where the page has room for both.
  raised: { '@container (min-width: 480px)': { transform: 'translateY(-17px)' } },
});

/** Room for a second line of words. */
export const SECOND_LINE = 17;

/** So many letters stand beside each other in the narrowest of places. */
const ROOM = 23;

/** Whether name and number need a line each where a page is narrow. */
export function needTwoLines({ label, value }: Named): boolean {
  return label.length + value.length > ROOM;
}

interface Props extends Named {
  readonly y: number;
  readonly twoLines: boolean;
  readonly strong: boolean;
}

/** The words above a strip: what is measured at one end, the number at the other. */
export function StripWords({ label, value, y, twoLines, strong }: Props) {
  const ink = useInk();
  const styles = useStyles();
  const look = mergeClasses(ink.text, strong && ink.strong);
  return (
    <>
      <text x="0%" y={y + 17} className={look}>
        {label}
      </text>
      <text
        x="100%"
        y={y + 17 + (twoLines ? SECOND_LINE : 0)}
        textAnchor="end"
        className={mergeClasses(look, twoLines && styles.raised)}
      >
        {value}
      </text>
    </>
  );
}
