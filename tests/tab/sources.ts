import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

const SOURCES = join(__dirname, '../../tab/src');

/** One node of a syntax tree: something with a type, and whatever else it has. */
export interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

export interface Source {
  readonly file: string;
  readonly nodes: readonly SyntaxNode[];
}

/** Every source file of the tab, with all nodes of its syntax tree. */
export function tabSources(): Source[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => {
      const text = readFileSync(join(SOURCES, file), 'utf8');
      return { file, nodes: nodesOf(parseSync(text, { syntax: 'typescript', tsx: true })) };
    });
}

function nodesOf(value: unknown): SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesOf);
  return isNode(value) ? [value, ...inner] : inner;
}

export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

/** The value of a string literal, or `undefined` for any other node. */
export function literal(node: unknown): string | undefined {
  return isNode(node) && node.type === 'StringLiteral' && typeof node.value === 'string'
    ? node.value
    : undefined;
}
