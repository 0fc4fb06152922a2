import { normFields, normsSchema } from '@samenhang/shared/api/norm';
import { normSchema } from '@samenhang/shared/benchmarks/sound-norm';
import { type PutNormError, putNorm as writeNorm } from '../use-cases/results/put-norm.ts';
import { hrAdmin, member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import type { Failure } from './definition.ts';
import { parseBody } from './parse-body.ts';
import { mismatchFailure, preconditionOf, toEtag } from './precondition-headers.ts';

const ROUTE = 'api/norms/{norm}';

export const listNorms = defineRoute({
  name: 'norms',
  methods: ['GET'],
  route: 'api/norms',
  access: member,
  summary: 'The norms imported here, each with its passport',
  responses: { 200: () => normsSchema },
  problems: [],
  handle: async ({ services, principal }) => ({
    status: 200,
    body: { items: await services.norms.all(principal.tenant) },
  }),
});

export const getNorm = defineRoute({
  name: 'get-norm',
  methods: ['GET'],
  route: ROUTE,
  access: member,
  summary: 'One norm with its passport, and its ETag',
  responses: { 200: () => normFields },
  problems: ['not_found'],
  handle: async ({ services, principal, params }) => {
    const stored = await services.norms.find(principal.tenant, params.norm);
    if (stored === undefined) return { problem: 'not_found' };
    return { status: 200, headers: { etag: toEtag(stored.revision) }, body: stored.norm };
  },
});

export const putNorm = defineRoute({
  name: 'put-norm',
  methods: ['PUT'],
  route: ROUTE,
  access: hrAdmin,
  summary: 'Import a norm: If-None-Match: * to create, If-Match to replace',
  body: { schema: () => normSchema },
  responses: { 200: () => normFields, 201: () => normFields },
  problems: ['etag_mismatch'],
  handle: async ({ services, principal, params, headers, body }) => {
    const norm = parseBody(normSchema, body);
    if (!norm.ok) return norm.error;
    if (norm.value.id !== params.norm) return OTHER_ID;
    const precondition = preconditionOf(headers);
    if (precondition === undefined) return { problem: 'precondition_required' };
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const written = await writeNorm(services, principal, norm.value, precondition);
    if (!written.ok) return toFailure(written.error);
    const { revision, created } = written.value;
    const status = created ? 201 : 200;
    return { status, headers: { etag: toEtag(revision) }, body: norm.value };
  },
});

const OTHER_ID: Failure = {
  problem: 'validation_failed',
  errors: [{ pointer: '/id', code: 'id_mismatch' }],
};

function toFailure(error: PutNormError): Failure {
  if (error.code === 'forbidden') return { problem: 'forbidden' };
  return mismatchFailure(error);
}
