import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '@samenhang/shared/result';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type * as z from 'zod';

/** A JSON file by its schema, or a sentence for people: what is wrong, and in which line. */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>): Result<T, string> {
  const text = readText(path);
  if (!text.ok) return text;
  const errors: ParseError[] = [];
  const root = parseTree(text.value, errors, { disallowComments: true });
  const [broken] = errors;
  if (root === undefined || broken !== undefined) {
    const at = placeOf(text.value, broken?.offset ?? 0);
    const what = broken === undefined ? 'it is empty' : printParseErrorCode(broken.error);
    return err(`${path}${at}: this is not JSON (${what}). Mend the file and run again.`);
  }
  const parsed = schema.safeParse(getNodeValue(root));
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.map(({ path: keys, message }) => {
    const at = placeOf(text.value, nearest(root, keys).offset);
    return `${path}${at}: ${pathText(keys)}: ${message}`;
  });
  return err(faults.join('\n'));
}

function readText(path: string): Result<string, string> {
  try {
    return ok(readFileSync(path, 'utf8'));
  } catch (fault) {
    const why = fault instanceof Error && 'code' in fault ? ` (${fault.code})` : '';
    return err(`${path} cannot be read${why}. Give the path of an existing file.`);
  }
}

/** The value a fault is about, or what it should have been in. */
function nearest(root: Node, keys: readonly PropertyKey[]): Node {
  const path = keys.map((key) => (typeof key === 'symbol' ? String(key) : key));
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}

function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

function pathText(keys: readonly PropertyKey[]): string {
  const text = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return text.join('').replace(/^\./, '') || 'the file';
}
