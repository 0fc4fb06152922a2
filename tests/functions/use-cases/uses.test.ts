import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { auditRepository } from '@samenhang/functions/repositories/audit-table';
import { cyclesRepository } from '@samenhang/functions/repositories/cycles-table';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { cyclePlan, hrAdmin, NOON, TENANT, unwrap } from '../../builders/organisation.ts';
import { sqlitePlatform } from '../../builders/platforms.ts';

const FOLDER = join(process.cwd(), 'functions/src/use-cases');
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

test('only services.ts names all services; a use case takes those it uses', () => {
  const wholes = FILES.filter((file) =>
    /\b(Services|createServices)\b/.test(readFileSync(join(FOLDER, file), 'utf8')),
  );
  expect(FILES.length).toBeGreaterThan(40);
  expect(wholes).toEqual(['services.ts']);
});

test('so that a test hands over just these', async () => {
  const platform = await sqlitePlatform();
  const cycles = cyclesRepository(platform.store);
  const planned = await planCycle(
    { cycles, audit: auditRepository(platform.store), clock: () => NOON },
    hrAdmin(),
    cyclePlan('spring'),
  );
  expect(unwrap(planned).id).toBe('spring');
  expect((await cycles.find(TENANT, 'spring'))?.cycle.state).toBe('planned');
  await platform.close();
});
