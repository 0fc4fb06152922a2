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
import { InputFault } from './input-fault.ts';

/** A JSON file by its schema, or for people what is wrong with it, a line a fault. */
export function readJsonFile<T>(file: string, schema: z.ZodType<T>): Result<T, string> {
  const text = readText(file);
  if (!text.ok) return text;
  const fault = (offset: number, what: string) =>
    new InputFault({ file, ...placeOf(text.value, offset) }, what).message;
  const errors: ParseError[] = [];
  const root = parseTree(text.value, errors, { disallowComments: true });
  const [broken] = errors;
  if (root === undefined || broken !== undefined) {
    const why = broken === undefined ? 'it is empty' : printParseErrorCode(broken.error);
    return err(fault(broken?.offset ?? 0, `is no JSON from here on (${why}); mend it`));
  }
  const parsed = schema.safeParse(getNodeValue(root));
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }) =>
    fault(nearest(root, path).offset, `${pathText(path)}: ${message}`),
  );
  return err(faults.join('\n'));
}

function readText(file: string): Result<string, string> {
  try {
    return ok(readFileSync(file, 'utf8'));
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
    const what = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`;
    return err(new InputFault({ file }, what).message);
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

function placeOf(text: string, offset: number): { line: number; column: string } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: String((lines.at(-1) ?? '').length + 1) };
}

function pathText(keys: readonly PropertyKey[]): string {
  const text = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return text.join('').replace(/^\./, '') || 'the file';
}
