import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';

const grammarFile = createRequire(join(process.cwd(), 'tests/package.json')).resolve(
  'tree-sitter-bicep/tree-sitter-bicep.wasm',
);
const grammar = Parser.init().then(() => Language.load(readFileSync(grammarFile)));

/** Most texts are read many times, each time with one template changed. */
const read = new Map<string, Node>();

/** Reads Bicep; whoever calls asks {@link syntaxFaults} first. */
export async function bicepParser(): Promise<(text: string) => Node> {
  const language = await grammar;
  const parser = new Parser();
  parser.setLanguage(language);
  return (text) => {
    const root = read.get(text) ?? parser.parse(text)?.rootNode;
    if (root === undefined) throw new Error('nothing was parsed');
    read.set(text, root);
    return root;
  };
}

/** Where the text is no Bicep, as `line:column what`. */
export function syntaxFaults(node: Node): string[] {
  if (node.isError) return [`${placeOf(node)} ${node.text.slice(0, 40)}`];
  if (node.isMissing) return [`${placeOf(node)} ${node.type} is missing`];
  return node.children.flatMap(syntaxFaults);
}

function placeOf({ startPosition: { row, column } }: Node): string {
  return `${row + 1}:${column + 1}`;
}

/** The named parts of a node, without comments, which may stand anywhere. */
export function partsOf(node: Node): Node[] {
  return node.namedChildren.filter(({ type }) => !['comment', 'diagnostic_comment'].includes(type));
}

/** @throws where the node has no such part. */
export function partOf(node: Node, at: number): Node {
  const part = partsOf(node).at(at);
  if (part === undefined) throw new BicepFault(node, `${node.type} lacks a part`);
  return part;
}

/** @throws where the node has no such field. */
export function fieldOf(node: Node, name: string): Node {
  const field = node.childForFieldName(name);
  if (field === null) throw new BicepFault(node, `${node.type} lacks its ${name}`);
  return field;
}

/** What is wrong with a template, and where. */
export class BicepFault extends Error {
  constructor(node: Node, fault: string) {
    super(`${placeOf(node)} ${fault}`);
  }
}
