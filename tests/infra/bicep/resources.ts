import type { Node } from 'web-tree-sitter';
import { GROUP } from './bicep-functions.ts';
import { eachOf, evaluate, isTrue, type Scope } from './expressions.ts';
import { runtimeValues } from './runtime-values.ts';
import { BicepFault, fieldOf, partOf } from './syntax.ts';
import { isProperties, type Properties, textAt, type Value } from './values.ts';

/** A resource as it would be deployed. */
export interface Resource {
  readonly file: string;
  readonly symbol: string;
  /** Such as `Microsoft.Web/sites`. */
  readonly type: string;
  readonly apiVersion: string;
  readonly id: string;
  /** Id of what it belongs to, where that is not the resource group. */
  readonly scope: string | undefined;
  readonly body: Properties;
}

/** What the evaluated bodies of a `resource` or `module` are: one, many, or none under a condition. */
export function bodiesOf(node: Node, scope: Scope): { bodies: Properties[]; many: boolean } {
  const body = partOf(node, 2);
  if (body.type === 'for_statement') {
    const inner = fieldOf(body, 'body');
    return { bodies: eachOf(body, scope).map((each) => objectAt(inner, each)), many: true };
  }
  if (body.type !== 'if_statement') return { bodies: [objectAt(body, scope)], many: false };
  const deployed = isTrue(partOf(body, 0), scope);
  return { bodies: deployed ? [objectAt(partOf(body, 1), scope)] : [], many: false };
}

/** The resources of a declaration, and what its symbol means to the rest of the file. */
export function declareResource(
  node: Node,
  scope: Scope,
  file: string,
): { resources: Resource[]; meaning: Value } {
  const [type = '', apiVersion = ''] = String(evaluate(partOf(node, 1), scope)).split('@');
  const { bodies, many } = bodiesOf(node, scope);
  const symbol = partOf(node, 0).text;
  const resources = bodies.map((body) => resourceOf(body, { file, symbol, type, apiVersion }));
  const meanings = resources.map(meaningOf);
  return { resources, meaning: many ? meanings : (meanings[0] ?? null) };
}

function resourceOf(
  { parent, scope, ...body }: Properties,
  named: Pick<Resource, 'file' | 'symbol' | 'type' | 'apiVersion'>,
): Resource {
  const { type } = named;
  const name = textAt(body, 'name');
  const last = type.slice(type.lastIndexOf('/') + 1);
  const above = isProperties(scope) ? textAt(scope, 'id') : undefined;
  const own = `${above ?? GROUP}/providers/${type}/${name}`;
  return {
    ...named,
    body,
    scope: above,
    id: parent ? `${textAt(parent, 'id')}/${last}/${name}` : own,
  };
}

function meaningOf({ id, type, body }: Resource): Properties {
  const properties = isProperties(body.properties) ? body.properties : {};
  const known = { ...properties, ...runtimeValues(type, textAt(body, 'name')) };
  return { ...body, id, properties: known };
}

function objectAt(node: Node, scope: Scope): Properties {
  const value = evaluate(node, scope);
  if (!isProperties(value)) throw new BicepFault(node, 'is no object');
  return value;
}
