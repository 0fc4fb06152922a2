import type { Progress } from './demo/seed.ts';

/** Tells how far something is on one line that is written over; on no terminal, only the last. */
export function progressLine(what: string, out: NodeJS.WriteStream): Progress {
  return (done, of) => {
    const line = `${what}: ${done} of ${of}`;
    if (out.isTTY) out.write(`\r${line}${done === of ? '\n' : ''}`);
    else if (done === of) out.write(`${line}\n`);
  };
}
