/** What keeps a release from being made: what, where and how to mend it, for whoever makes it. */
export class ReleaseFault extends Error {}

/** Runs a command of this room: a fault is said on stderr, and the command exits with 1. */
export async function sayingFaults(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof ReleaseFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
