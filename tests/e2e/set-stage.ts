import { afterAll, beforeAll } from '@jest/globals';
import { openStage, type Stage } from './stage.ts';

/** Sets the stage before the tests of a file, and clears it after them. */
export function setStage(): Stage {
  let opened: Awaited<ReturnType<typeof openStage>> | undefined;
  const stage = () => {
    if (opened === undefined) throw new Error('the stage is set before the tests');
    return opened;
  };
  beforeAll(async () => {
    opened = await openStage();
  });
  afterAll(async () => {
    await opened?.clear();
  });
  return {
    get server() {
      return stage().server;
    },
    get browser() {
      return stage().browser;
    },
    nextPerson: () => stage().nextPerson(),
    startAgain: (when) => stage().startAgain(when),
  };
}
