import { readFile } from 'node:fs/promises';
import { anyone } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import { DATA_HEADERS } from './security-headers.ts';

/** Serves the document that the build made of the definitions; making it takes too long to load. */
export const getOpenApi = (file: string) =>
  defineRoute({
    name: 'openapi',
    methods: ['GET'],
    route: 'api/openapi.json',
    access: anyone,
    summary: 'This document',
    responses: { 200: undefined },
    problems: [],
    handle: async () => ({
      status: 200,
      headers: { ...DATA_HEADERS, 'content-type': 'application/json' },
      body: await readFile(file),
    }),
  });
