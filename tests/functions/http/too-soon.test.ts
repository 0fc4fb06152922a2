import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runOpening } from '@samenhang/functions/use-cases/cycles/run-opening';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { firstOpeningsSchema } from '@samenhang/shared/api/first-openings';
import { openJobSchema } from '@samenhang/shared/api/open-job';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES } from '@samenhang/shared/languages';
import { momentIn } from '@samenhang/shared/notices/fill-text';
import { fieldMessage } from '@samenhang/shared/presentation/field-messages';
import { DAYS_APART } from '@samenhang/shared/thresholds';
import { closeWholly } from '../../builders/closing.ts';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { hrAdmin, NOON, organisation, TENANT, unwrap } from '../../builders/organisation.ts';

const FROM = new Date(NOON.getTime() + DAYS_APART * 86_400_000);
let app: HttpApp;

async function asHr(path: string, sent: Parameters<HttpApp['send']>[1] = {}) {
  const token = await app.token(1, { roles: ['Assessment.Admin'] });
  const reply = await app.send(path, { ...sent, token });
  expect([path, reply.status < 300]).toEqual([path, true]);
  return reply.json;
}

/** A round planned and opened over HTTP, as far as a queue takes it. */
async function openRound(id: string) {
  const title = Object.fromEntries(LANGUAGES.map((language) => [language, id]));
  const closesAt = new Date(NOON.getTime() + 20 * 86_400_000);
  const body = { id, title, opensAt: NOON, closesAt };
  await asHr(PATHS.cycles(), { method: 'POST', body });
  await asHr(PATHS.open(id), { method: 'POST' });
  await runOpening(app.services, { tenant: TENANT, cycle: id });
}

beforeAll(async () => {
  app = await startHttpApp();
  unwrap(await importOrganisation(app.services, hrAdmin(), organisation(40)));
  await openRound('first');
  await closeWholly(app.services, 'first');
  await openRound('second');
});
afterAll(() => app?.stop());

test('before a round is planned, it can be read from when on it may open', async () => {
  const { items } = firstOpeningsSchema.parse(await asHr(PATHS.openings()));
  expect(items).toContainEqual({ unit: 'org', from: FROM.toISOString() });
});

test.each(LANGUAGES)(
  'a round refused as too soon says when it can open, in %s',
  async (language) => {
    const headers = { 'accept-language': language };
    const job = openJobSchema.parse(await asHr(PATHS.job('second', 'open'), { headers }));
    const from = momentIn(language, 'Europe/Amsterdam', FROM);
    const message = fieldMessage(language, 'too_soon', { days: DAYS_APART, from });
    expect(job).toEqual({ id: 'open', state: 'refused', errors: [{ code: 'too_soon', message }] });
    expect(message).toContain(from);
  },
);
