import { bad, type Finding, look, well } from '../azure/finding.ts';

/** Seconds that clocks may differ: tokens are taken a minute before and after their time. */
const TOLERATED = 60;

/**
 * Whether the app's clock is right.
 * @param told what the app says that it is.
 * @param own of this machine, at the same moment.
 * @param third asks somebody else for the time, where the two differ; `undefined` where nobody answers.
 */
export async function clockFinding(
  told: Date,
  own: Date,
  third: () => Promise<Date | undefined>,
): Promise<Finding> {
  const ahead = secondsBetween(told, own);
  if (Math.abs(ahead) <= TOLERATED) return well('The clock is right.');
  const differ = `The clock of the app is ${difference(ahead)} this machine's.`;
  const judge = await third();
  if (judge !== undefined && Math.abs(secondsBetween(told, judge)) <= TOLERATED)
    return look(`${differ} Entra's clock says that this machine's is the one that is wrong.`);
  return bad(
    differ,
    'Tokens are refused, and rounds open and close at the wrong time. Restart the function app; if it stays, ask Azure support.',
  );
}

const secondsBetween = (one: Date, other: Date) =>
  Math.round((one.getTime() - other.getTime()) / 1000);

const difference = (ahead: number) =>
  `${Math.abs(ahead)} seconds ${ahead > 0 ? 'ahead of' : 'behind'}`;
