import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { bringsAdminKey } from './brings-admin-key.ts';
import type { RegisteredFunction } from './core-module.ts';
import type { FunctionApp } from './function-app.ts';
import { sendEmpty } from './http-response.ts';

const body = z.object({ input: z.string().nullish() });

export interface AdminInvocation {
  readonly fn: RegisteredFunction;
  /** The name of the trigger's binding. */
  readonly binding: string;
  /** What the trigger would have brought: the text of a queue message, or '' for a timer. */
  readonly input: string;
}

/**
 * `POST /admin/functions/{name}` starts a function whatever its trigger and answers 202 before it has
 * run; 401 without the key, 404 for an unknown name, 400 without `{ "input": … }`.
 */
export async function handleAdmin(
  { app, adminKey }: { readonly app: FunctionApp; readonly adminKey: string },
  request: IncomingMessage,
  response: ServerResponse,
  segments: readonly string[],
): Promise<AdminInvocation | undefined> {
  const [admin, functions, name = '', ...more] = segments;
  if (admin === 'admin' && !bringsAdminKey(request, adminKey)) {
    sendEmpty(response, 401);
    return undefined;
  }
  const isInvocation = admin === 'admin' && functions === 'functions' && more.length === 0;
  const fn = isInvocation && request.method === 'POST' ? findFunction(app, name) : undefined;
  const binding = fn && triggerOf(fn);
  if (fn === undefined || binding === undefined) {
    sendEmpty(response, 404);
    return undefined;
  }
  const parsed = body.safeParse(await readJson(request));
  sendEmpty(response, parsed.success ? 202 : 400);
  return parsed.success ? { fn, binding, input: parsed.data.input ?? '' } : undefined;
}

function findFunction({ registrations }: FunctionApp, name: string) {
  const wanted = name.toLowerCase();
  return [...registrations.functions.values()].find(
    ({ metadata }) => metadata.name.toLowerCase() === wanted,
  );
}

function triggerOf({ metadata }: RegisteredFunction): string | undefined {
  const triggers = Object.entries(metadata.bindings);
  return triggers.find(([, { type }]) => /trigger$/i.test(String(type)))?.[0];
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
