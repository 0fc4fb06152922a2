import { organisationSchema, organisationUnitsSchema } from '@samenhang/shared/api/organisation';
import { undoImport } from '../use-cases/organisation/commit-import.ts';
import {
  readOrganisation,
  readOrganisationUnits,
} from '../use-cases/organisation/read-organisation.ts';
import { hrAdmin } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import { toImportFailure } from './import-failures.ts';

export const getOrganisation = defineRoute({
  name: 'organisation',
  methods: ['GET'],
  route: 'api/organisation',
  access: hrAdmin,
  summary: 'The organisation as it stands, and the version that an undo would bring back',
  responses: { 200: () => organisationSchema },
  problems: [],
  handle: async ({ services, principal }) => {
    const found = await readOrganisation(services, principal);
    return found.ok ? { status: 200, body: found.value } : toImportFailure(found.error);
  },
});

export const listOrganisationUnits = defineRoute({
  name: 'organisation-units',
  methods: ['GET'],
  route: 'api/organisation/units',
  access: hrAdmin,
  summary: 'The tree of today, with sizes and with what could be published of each unit',
  responses: { 200: () => organisationUnitsSchema },
  problems: [],
  handle: async ({ services, principal }) => {
    const found = await readOrganisationUnits(services, principal);
    return found.ok ? { status: 200, body: found.value } : toImportFailure(found.error);
  },
});

export const postUndo = defineRoute({
  name: 'post-undo',
  methods: ['POST'],
  route: 'api/organisation/undo',
  access: hrAdmin,
  summary: 'Make the version before the organisation again',
  responses: { 200: () => organisationSchema },
  problems: ['nothing_to_undo', 'etag_mismatch'],
  handle: async ({ services, principal }) => {
    const undone = await undoImport(services, principal);
    if (!undone.ok) return toImportFailure(undone.error);
    const found = await readOrganisation(services, principal);
    return found.ok ? { status: 200, body: found.value } : toImportFailure(found.error);
  },
});
