import { expect, test } from '@jest/globals';
import { createWriteLimit } from '@samenhang/functions/use-cases/memory/write-limit';
import { personId, TENANT } from '../../../builders/organisation.ts';

const somebody = { tenant: TENANT, person: personId(1) };
const somebodyElse = { tenant: TENANT, person: personId(2) };

/** A limit, and the milliseconds of its process to set. */
function limited() {
  let elapsed = 5_000;
  const mayWrite = createWriteLimit(() => elapsed);
  const writes = (many: number, who = somebody) =>
    Array.from({ length: many }, () => mayWrite(who)).filter(Boolean).length;
  return {
    writes,
    wait: (ms: number) => {
      elapsed += ms;
    },
  };
}

test('sixty writes at once, then five per second, each for their own person', () => {
  const { writes, wait } = limited();
  expect(writes(70)).toBe(60);
  expect(writes(70, somebodyElse)).toBe(60);
  wait(1_000);
  expect(writes(70)).toBe(5);
  wait(3_600_000);
  expect(writes(70)).toBe(60);
});
