import {
  commitImportSchema,
  importPartSchema,
  importSchema,
  newImportSchema,
} from '@samenhang/shared/api/organisation';
import { PATHS } from '@samenhang/shared/api/paths';
import { importStepMessages } from '../queues/import-step-queue.ts';
import { commitImport } from '../use-cases/organisation/commit-import.ts';
import {
  beginImport,
  putImportPart,
  requestCheck,
} from '../use-cases/organisation/prepare-import.ts';
import { readImport, toImportView } from '../use-cases/organisation/read-organisation.ts';
import { hrAdmin } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import { toImportFailure } from './import-failures.ts';
import { parseBody } from './parse-body.ts';

const ROUTE = 'api/organisation/imports/{import}';
const LARGEST_PART = 1024 * 1024;

export const postImport = defineRoute({
  name: 'post-import',
  methods: ['POST'],
  route: 'api/organisation/imports',
  access: hrAdmin,
  summary: 'Begin an import of the organisation',
  body: { schema: () => newImportSchema },
  responses: { 201: () => importSchema },
  problems: ['etag_mismatch'],
  handle: async ({ services, principal, body }) => {
    const asked = parseBody(newImportSchema, body);
    if (!asked.ok) return asked.error;
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const begun = await beginImport(services, principal, asked.value);
    if (!begun.ok) return toImportFailure(begun.error);
    const { one, wakes } = begun.value;
    const headers = { location: PATHS.import(one.id) };
    const view = await toImportView(services, principal, one);
    return { status: 201, headers, body: view, queued: importStepMessages(wakes) };
  },
});

export const putPart = defineRoute({
  name: 'put-import-part',
  methods: ['PUT'],
  route: `${ROUTE}/parts/{part}`,
  access: hrAdmin,
  summary: 'Put a part of an import, numbered from 0; the same part again replaces it',
  body: { schema: () => importPartSchema, largest: LARGEST_PART, encodings: ['gzip'] },
  responses: { 204: undefined },
  problems: ['not_found', 'import_not_open', 'etag_mismatch'],
  handle: async ({ services, principal, params, body }) => {
    const part = parseBody(importPartSchema, body);
    if (!part.ok) return part.error;
    if (!/^\d{1,4}$/.test(params.part)) return { problem: 'not_found' };
    const numbered = { number: Number(params.part), part: part.value };
    const put = await putImportPart(services, principal, params.import, numbered);
    return put.ok ? { status: 204 } : toImportFailure(put.error);
  },
});

export const postImportCheck = defineRoute({
  name: 'post-import-check',
  methods: ['POST'],
  route: `${ROUTE}/check`,
  access: hrAdmin,
  summary: 'Have an import compared with the organisation of today',
  responses: { 202: () => importSchema },
  problems: ['not_found', 'import_not_open', 'etag_mismatch'],
  handle: async ({ services, principal, params }) => {
    const asked = await requestCheck(services, principal, params.import);
    if (!asked.ok) return toImportFailure(asked.error);
    const { one, wakes } = asked.value;
    const body = await toImportView(services, principal, one);
    return { status: 202, body, queued: importStepMessages(wakes) };
  },
});

export const getImport = defineRoute({
  name: 'import',
  methods: ['GET'],
  route: ROUTE,
  access: hrAdmin,
  summary: 'How far an import is, what was found in it, and what it would change',
  responses: { 200: () => importSchema },
  problems: ['not_found'],
  handle: async ({ services, principal, params }) => {
    const found = await readImport(services, principal, params.import);
    return found.ok ? { status: 200, body: found.value } : toImportFailure(found.error);
  },
});

export const postCommit = defineRoute({
  name: 'post-import-commit',
  methods: ['POST'],
  route: `${ROUTE}/commit`,
  access: hrAdmin,
  summary: 'Make an import the organisation, as it was shown',
  body: { schema: () => commitImportSchema },
  responses: { 202: () => importSchema },
  problems: [
    'not_found',
    'import_not_open',
    'import_outdated',
    'brake_not_confirmed',
    'etag_mismatch',
  ],
  handle: async ({ services, principal, params, body }) => {
    const shown = parseBody(commitImportSchema, body);
    if (!shown.ok) return shown.error;
    const committed = await commitImport(services, principal, params.import, shown.value);
    if (!committed.ok) return toImportFailure(committed.error);
    const { one, wakes } = committed.value;
    const view = await toImportView(services, principal, one);
    return { status: 202, body: view, queued: importStepMessages(wakes) };
  },
});
