import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { bringsAdminKey } from './brings-admin-key.ts';
import type { RegisteredFunction } from './core-module.ts';
import type { FunctionApp } from './function-app.ts';
import { sendEmpty } from './http-response.ts';

const JSON_TYPE = /^(application|text)\/([\w.-]+\+)?json\s*(;|$)/i;
const body = z.object({ input: z.string().nullish() });

export interface AdminInvocation {
  readonly fn: RegisteredFunction;
  /** The name of the trigger's binding. */
  readonly binding: string;
  /** What the trigger would have brought: the text of a queue message, or '' for a timer. */
  readonly input: string;
}

/** Whether a path is the host's own: no function is asked for it, whatever its route. */
export function isOfHost([admin, kind]: readonly string[]): boolean {
  return admin?.toLowerCase() === 'admin' && /^(functions|host)$/i.test(kind ?? '');
}

/**
 * `POST /admin/functions/{name}` starts a function whatever its trigger and answers 202 before it has
 * run; 401 without the key, 415 for what is not said to be JSON, 400 without `{ "input": … }`, 404 for
 * an unknown name.
 */
export async function handleAdmin(
  { app, adminKey }: { readonly app: FunctionApp; readonly adminKey: string },
  request: IncomingMessage,
  response: ServerResponse,
  segments: readonly string[],
): Promise<AdminInvocation | undefined> {
  const refuse = (status: number) => {
    sendEmpty(response, status);
    return undefined;
  };
  if (!isOfHost(segments)) return refuse(404);
  if (!bringsAdminKey(request, adminKey)) return refuse(401);
  const [, kind, name = '', ...more] = segments;
  const isInvocation = kind?.toLowerCase() === 'functions' && more.length === 0;
  if (!isInvocation || request.method !== 'POST') return refuse(404);
  if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) return refuse(415);
  const parsed = body.safeParse(await readJson(request));
  if (!parsed.success) return refuse(400);
  const fn = findFunction(app, name);
  const binding = fn && triggerOf(fn);
  if (fn === undefined || binding === undefined) return refuse(404);
  sendEmpty(response, 202);
  return { fn, binding, input: parsed.data.input ?? '' };
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
