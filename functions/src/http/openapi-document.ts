import { PROBLEM_STATUS, type ProblemCode, problemSchema } from '@samenhang/shared/api/problem';
import * as z from 'zod';
import type { Definition } from './definition.ts';

const JSON_TYPE = 'application/json';
const OF_ANY_BODY: readonly ProblemCode[] = [
  'malformed_json',
  'body_too_large',
  'unsupported_media_type',
  'validation_failed',
];
const OF_ANY_WRITE: readonly ProblemCode[] = ['precondition_required', 'too_many_requests'];

/** The HTTP surface as OpenAPI 3.1, from the definitions that register it. */
export function openApiDocument(definitions: readonly Definition[], version: string) {
  const paths: Record<string, Record<string, object>> = {};
  for (const definition of definitions.filter(({ route }) => route.startsWith('api/'))) {
    const path = `/${definition.route}`;
    const operations = definition.methods.map((method) => [
      method.toLowerCase(),
      operation(definition),
    ]);
    paths[path] = { ...paths[path], ...Object.fromEntries(operations) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Samenhang', version },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: toJsonSchema(problemSchema) },
    },
  };
}

function operation(definition: Definition): object {
  const { name, summary, route, body, access, query = [] } = definition;
  const inPath = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const parameters = [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...query.map((name) => ({ name, in: 'query', required: false, schema: { type: 'string' } })),
  ];
  return {
    operationId: name,
    summary,
    security: access.wantsToken ? [{ entra: [] }] : [],
    parameters,
    ...(body && {
      requestBody: {
        ...(body.encodings && { description: `May be sent as ${body.encodings.join(', ')}` }),
        required: body.optional !== true,
        content: { [JSON_TYPE]: { schema: toJsonSchema(body.schema()) } },
      },
    }),
    responses: { ...successes(definition), ...problems(definition) },
  };
}

function successes({ responses }: Definition): Record<string, object> {
  const entries = Object.entries(responses).map(([status, schema]) => [
    status,
    {
      description: 'Success',
      ...(schema && { content: { [JSON_TYPE]: { schema: toJsonSchema(schema()) } } }),
    },
  ]);
  return Object.fromEntries(entries);
}

function problems({ access, methods, problems: own, body }: Definition) {
  const writes = methods.some((method) => method !== 'GET' && method !== 'HEAD');
  const codes = [
    ...own,
    ...access.problems,
    ...(body ? OF_ANY_BODY : []),
    ...(writes ? OF_ANY_WRITE : []),
  ];
  const byStatus: Record<string, object> = {};
  for (const status of new Set(codes.map((code) => PROBLEM_STATUS[code]))) {
    const described = codes.filter((code) => PROBLEM_STATUS[code] === status);
    byStatus[status] = {
      description: described.join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return byStatus;
}

function toJsonSchema(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  return rest;
}
