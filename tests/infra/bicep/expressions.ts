import type { Node } from 'web-tree-sitter';
import { callFunction } from './bicep-functions.ts';
import { textOf } from './string-literal.ts';
import { BicepFault, fieldOf, partOf, partsOf } from './syntax.ts';
import { isList, isProperties, type Properties, type Value } from './values.ts';

/** What names mean where an expression stands. */
export interface Scope {
  readonly lookup: (name: string) => Value | undefined;
  /** A file beside the template. */
  readonly load: (path: string) => string;
}

type Evaluate = (node: Node, scope: Scope) => Value;

const KINDS: Readonly<Record<string, Evaluate>> = {
  string: (node, scope) => textOf(node, (inner) => evaluate(inner, scope)),
  number: ({ text }) => Number(text),
  boolean: ({ text }) => text === 'true',
  null: () => null,
  identifier: named,
  parenthesized_expression: (node, scope) => evaluate(partOf(node, 0), scope),
  array: (node, scope) => partsOf(node).map((part) => evaluate(part, scope)),
  object: (node, scope) => objectOf(node, scope),
  for_statement: (node, scope) =>
    eachOf(node, scope).map((inner) => evaluate(fieldOf(node, 'body'), inner)),
  member_expression: (node, scope) =>
    memberOf(node, evaluate(fieldOf(node, 'object'), scope), fieldOf(node, 'property').text),
  subscript_expression: subscript,
  ternary_expression: (node, scope) =>
    evaluate(
      fieldOf(node, isTrue(fieldOf(node, 'condition'), scope) ? 'consequence' : 'alternative'),
      scope,
    ),
  binary_expression: binary,
  unary_expression: (node, scope) => !isTrue(fieldOf(node, 'argument'), scope),
  call_expression: (node, scope) => {
    const args = partsOf(fieldOf(node, 'arguments')).map((part) => evaluate(part, scope));
    return callFunction(node, fieldOf(node, 'function').text, args, scope.load);
  },
};

/** @throws BicepFault where the expression is worth nothing, or is of a kind that is not known here. */
export function evaluate(node: Node, scope: Scope): Value {
  const kind = KINDS[node.type];
  if (kind === undefined) throw new BicepFault(node, `${node.type} is not known here`);
  return kind(node, scope);
}

/** @throws BicepFault where it is neither true nor false. */
export function isTrue(node: Node, scope: Scope): boolean {
  const value = evaluate(node, scope);
  if (typeof value !== 'boolean') throw new BicepFault(node, `${node.text} is not true or false`);
  return value;
}

/** The scopes in which the body of a `for` is evaluated. */
export function eachOf(node: Node, scope: Scope): Scope[] {
  const both = partsOf(node).find(({ type }) => type === 'for_loop_parameters');
  const [item, index] = both
    ? [partOf(both, 0).text, partOf(both, 1).text]
    : [fieldOf(node, 'initializer').text, undefined];
  const list = evaluate(partOf(node, 1), scope);
  if (!isList(list)) throw new BicepFault(node, 'for goes over a list');
  return list.map((value, at) => ({
    ...scope,
    lookup: (name) => (name === item ? value : name === index ? at : scope.lookup(name)),
  }));
}

function named(node: Node, scope: Scope): Value {
  const value = scope.lookup(node.text);
  if (value === undefined) throw new BicepFault(node, `${node.text} is not declared`);
  return value;
}

function objectOf(node: Node, scope: Scope): Properties {
  const entries = partsOf(node).map((property): [string, Value] => {
    const key = partOf(property, 0);
    const name = key.type === 'string' ? String(evaluate(key, scope)) : key.text;
    return [name, evaluate(partOf(property, 1), scope)];
  });
  return Object.fromEntries(entries);
}

function memberOf(node: Node, value: Value, name: string): Value {
  const member = isProperties(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  if (member === undefined) throw new BicepFault(node, `${node.text} is nothing`);
  return member;
}

function subscript(node: Node, scope: Scope): Value {
  const value = evaluate(fieldOf(node, 'object'), scope);
  const index = evaluate(fieldOf(node, 'index'), scope);
  const item = isList(value) ? value[Number(index)] : memberOf(node, value, String(index));
  if (item === undefined) throw new BicepFault(node, `${node.text} is nothing`);
  return item;
}

function binary(node: Node, scope: Scope): Value {
  const left = () => evaluate(fieldOf(node, 'left'), scope);
  const right = () => evaluate(fieldOf(node, 'right'), scope);
  const operator = fieldOf(node, 'operator').text;
  switch (operator) {
    case '==':
      return left() === right();
    case '!=':
      return left() !== right();
    case '&&':
      return left() === true && right() === true;
    case '||':
      return left() === true || right() === true;
    case '>':
      return Number(left()) > Number(right());
    default:
      throw new BicepFault(node, `${operator} is not known here`);
  }
}
