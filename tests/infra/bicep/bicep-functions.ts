import { createHash } from 'node:crypto';
import type { Node } from 'web-tree-sitter';
import * as z from 'zod';
import { BicepFault } from './syntax.ts';
import { isList, isProperties, type Value } from './values.ts';

const SUBSCRIPTION = '/subscriptions/00000000-0000-4000-8000-000000000000';
export const GROUP = `${SUBSCRIPTION}/resourceGroups/samenhang`;
const TENANT = '11111111-1111-4111-8111-111111111111';

type Call = (args: readonly Value[], load: (path: string) => string) => Value | undefined;

/** The functions that the templates use; the ids and hashes are made up, and alike every time. */
const FUNCTIONS: Readonly<Record<string, Call>> = {
  resourceGroup: () => ({ id: GROUP, name: 'samenhang', location: 'westeurope' }),
  tenant: () => ({ tenantId: TENANT }),
  environment: () => ({ suffixes: { storage: 'core.windows.net' } }),
  subscriptionResourceId: ([type, name]) => `${SUBSCRIPTION}/providers/${type}/${name}`,
  uniqueString: (args) => hashOf(args).slice(0, 13),
  guid: (args) => guidOf(hashOf(args)),
  empty: ([value]) => sizeOf(value) === 0,
  union: (args) => Object.assign({}, ...args.filter(isProperties)),
  items: ([value]) =>
    isProperties(value)
      ? Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, item]) => ({ key, value: item }))
      : undefined,
  json: ([text]) => z.number().parse(JSON.parse(String(text))),
  replace: ([text, from, to]) => String(text).replaceAll(String(from), () => String(to)),
  loadTextContent: ([path], load) => load(String(path)),
};

/** @throws BicepFault where there is no such function, or it cannot take these arguments. */
export function callFunction(
  node: Node,
  name: string,
  args: readonly Value[],
  load: (path: string) => string,
): Value {
  const value = FUNCTIONS[name]?.(args, load);
  if (value === undefined) throw new BicepFault(node, `${name}() is not known here`);
  return value;
}

function sizeOf(value: Value | undefined): number {
  if (typeof value === 'string' || isList(value)) return value.length;
  return isProperties(value) ? Object.keys(value).length : 0;
}

function hashOf(args: readonly Value[]): string {
  return createHash('sha256').update(JSON.stringify(args)).digest('hex');
}

function guidOf(hash: string): string {
  const cut = (from: number, to: number) => hash.slice(from, to);
  return `${cut(0, 8)}-${cut(8, 12)}-4${cut(13, 16)}-8${cut(17, 20)}-${cut(20, 32)}`;
}
