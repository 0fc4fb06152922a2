import type { Node } from 'web-tree-sitter';
import { evaluate, type Scope } from './expressions.ts';
import { declaredParameters, parameterValue } from './parameters.ts';
import { bodiesOf, declareResource, type Resource } from './resources.ts';
import { BicepFault, partOf, partsOf } from './syntax.ts';
import { isProperties, type Properties, type Value } from './values.ts';

/** Files of a folder, by name. */
export type Sources = ReadonlyMap<string, string>;

/** What a deployment would make. */
export interface Deployment {
  readonly resources: readonly Resource[];
  readonly outputs: Properties;
}

interface Reader {
  readonly sources: Sources;
  readonly parse: (text: string) => Node;
}

/**
 * What Azure would be asked to make of a template. A small part of Bicep: what the templates use, and a
 * fault for everything else.
 * @throws Error that names file, line and column.
 */
export function deploy(reader: Reader, file: string, given: Properties): Deployment {
  try {
    return deployFile(reader, file, given);
  } catch (error) {
    throw error instanceof BicepFault ? new Error(`${file}:${error.message}`) : error;
  }
}

function deployFile(reader: Reader, file: string, given: Properties): Deployment {
  const statements = partsOf(reader.parse(textOf(reader.sources, file)));
  const resources: Resource[] = [];
  const meanings = new Map<string, () => Value>();
  const scope: Scope = {
    lookup: (name) => meanings.get(name)?.(),
    load: (path) => textOf(reader.sources, path),
  };
  const ofType = (type: string) => statements.filter((node) => node.type === type);
  const declare = (node: Node, meaning: () => Value) =>
    meanings.set(partOf(node, 0).text, once(node, meaning));

  const parameters = declaredParameters(statements, scope);
  refuseUnknown(
    statements,
    given,
    parameters.map(({ name }) => name),
  );
  for (const one of parameters)
    declare(one.node, () => parameterValue(one, given[one.name], scope));
  for (const node of ofType('variable_declaration'))
    declare(node, () => evaluate(partOf(node, 1), scope));
  for (const node of ofType('resource_declaration'))
    declare(node, () => {
      const declared = declareResource(node, scope, file);
      resources.push(...declared.resources);
      return declared.meaning;
    });
  for (const node of ofType('module_declaration'))
    declare(node, () => {
      const path = String(evaluate(partOf(node, 1), scope));
      const [body] = bodiesOf(node, scope).bodies;
      if (body === undefined) return null;
      const inner = deploy(reader, path, isProperties(body.params) ? body.params : {});
      resources.push(...inner.resources);
      return { outputs: inner.outputs };
    });

  for (const meaning of meanings.values()) meaning();
  const outputs = ofType('output_declaration').map((node): [string, Value] => [
    partOf(node, 0).text,
    evaluate(partOf(node, 2), scope),
  ]);
  return { resources, outputs: Object.fromEntries(outputs) };
}

function textOf(sources: Sources, file: string): string {
  const text = sources.get(file);
  if (text === undefined) throw new Error(`${file} is not there`);
  return text;
}

function refuseUnknown([first]: readonly Node[], given: Properties, known: readonly string[]) {
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  if (first && unknown.length > 0)
    throw new BicepFault(first, `no parameter ${unknown.join(', ')}`);
}

/** Evaluates when it is first asked. */
function once(node: Node, meaning: () => Value): () => Value {
  let found: { value: Value } | undefined;
  let busy = false;
  return () => {
    if (found) return found.value;
    if (busy) throw new BicepFault(node, `${partOf(node, 0).text} needs itself`);
    busy = true;
    found = { value: meaning() };
    return found.value;
  };
}
