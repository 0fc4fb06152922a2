import { checksSchema, settingsSchema, soundSettingsSchema } from '@samenhang/shared/api/settings';
import { CHECKS } from '@samenhang/shared/api/settings-words';
import { readChecks, tryCheck } from '../use-cases/settings/connection-checks.ts';
import { DEFAULT_SETTINGS } from '../use-cases/settings/default-settings.ts';
import { putSettings as writeSettings } from '../use-cases/settings/put-settings.ts';
import { hrAdmin, settingsReader } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import { parseBody } from './parse-body.ts';
import { mismatchFailure, preconditionOf, toEtag } from './precondition-headers.ts';

const ROUTE = 'api/settings';

export const getSettings = defineRoute({
  name: 'settings',
  methods: ['GET'],
  route: ROUTE,
  access: settingsReader,
  summary: 'What the organisation has settled, with its ETag; without one, nothing yet',
  responses: { 200: () => settingsSchema },
  problems: [],
  handle: async ({ services, principal }) => {
    const stored = await services.settings.find(principal.tenant);
    if (stored === undefined) return { status: 200, body: DEFAULT_SETTINGS };
    const { revision, settings } = stored;
    return { status: 200, headers: { etag: toEtag(revision) }, body: settings };
  },
});

export const putSettings = defineRoute({
  name: 'put-settings',
  methods: ['PUT'],
  route: ROUTE,
  access: hrAdmin,
  summary: 'Settle something: If-None-Match: * the first time, If-Match from then on',
  body: { schema: () => soundSettingsSchema },
  responses: { 200: () => settingsSchema },
  problems: ['etag_mismatch'],
  handle: async ({ services, principal, headers, body }) => {
    const wanted = parseBody(soundSettingsSchema, body);
    if (!wanted.ok) return wanted.error;
    const precondition = preconditionOf(headers);
    if (precondition === undefined) return { problem: 'precondition_required' };
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const written = await writeSettings(services, principal, wanted.value, precondition);
    if (written.ok) {
      return { status: 200, headers: { etag: toEtag(written.value) }, body: wanted.value };
    }
    const { error } = written;
    return error.code === 'forbidden' ? { problem: error.code } : mismatchFailure(error);
  },
});

export const getChecks = defineRoute({
  name: 'checks',
  methods: ['GET'],
  route: `${ROUTE}/checks`,
  access: settingsReader,
  summary:
    'What each connection did when it was tried last, and the ids by which Entra knows the product; nothing of those never tried',
  responses: { 200: () => checksSchema },
  problems: [],
  handle: async ({ services, principal }) => ({
    status: 200,
    body: await readChecks(services, principal.tenant),
  }),
});

export const postCheck = defineRoute({
  name: 'check',
  methods: ['POST'],
  route: `${ROUTE}/checks/{check}`,
  access: settingsReader,
  summary: 'Try one connection: tables, keys, queues, directory or groups',
  responses: { 200: () => checksSchema },
  problems: ['not_found', 'too_many_requests'],
  handle: async ({ services, principal, params }) => {
    const check = CHECKS.find((known) => known === params.check);
    if (check === undefined) return { problem: 'not_found' };
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const tried = await tryCheck(services, principal, check);
    if (!tried.ok) return { problem: tried.error.code };
    return { status: 200, body: tried.value };
  },
});
