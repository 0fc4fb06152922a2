import type { Node } from 'web-tree-sitter';
import { evaluate, type Scope } from './expressions.ts';
import { BicepFault, partOf, partsOf } from './syntax.ts';
import { isList, isProperties, type Properties, type Value } from './values.ts';

/** A parameter as the template declares it. */
interface Declared {
  readonly node: Node;
  readonly name: string;
  readonly type: string;
  readonly fallback: Node | undefined;
  readonly bounds: Properties;
}

const IS_OF_TYPE: Readonly<Record<string, (value: Value) => boolean>> = {
  string: (value) => typeof value === 'string',
  int: (value) => Number.isInteger(value),
  bool: (value) => typeof value === 'boolean',
  object: isProperties,
  array: isList,
};

/** The parameters of a template, from its statements. */
export function declaredParameters(statements: readonly Node[], scope: Scope): Declared[] {
  return statements.flatMap((node, at) => {
    if (node.type !== 'parameter_declaration') return [];
    const [name, type, fallback] = partsOf(node);
    const before = statements[at - 1];
    const bounds = before?.type === 'decorators' ? boundsOf(before, scope) : {};
    return [{ node, name: name?.text ?? '', type: type?.text ?? '', fallback, bounds }];
  });
}

/** @throws BicepFault where the value that is given does not fit, or none is. */
export function parameterValue(declared: Declared, given: Value | undefined, scope: Scope): Value {
  const { node, name, type, fallback, bounds } = declared;
  const value = given ?? (fallback && evaluate(fallback, scope));
  if (value === undefined) throw new BicepFault(node, `${name} is not given`);
  const fits = IS_OF_TYPE[type]?.(value) === true && isWithin(value, bounds);
  if (!fits) throw new BicepFault(node, `${name} cannot be ${JSON.stringify(value)}`);
  return value;
}

/** `@allowed`, `@minLength` and the like, by name. */
function boundsOf(decorators: Node, scope: Scope): Properties {
  const entries = partsOf(decorators).map((decorator): [string, Value] => {
    const [name, args] = partsOf(partOf(decorator, 0));
    const first = args && partsOf(args)[0];
    return [name?.text ?? '', first ? evaluate(first, scope) : null];
  });
  return Object.fromEntries(entries);
}

function isWithin(value: Value, bounds: Properties): boolean {
  const { allowed, minLength, maxLength, minValue, maxValue } = bounds;
  const isAllowed = !isList(allowed) || allowed.includes(value);
  const length = typeof value === 'string' ? value.length : 0;
  const size = typeof value === 'number' ? value : 0;
  return (
    isAllowed && isBetween(length, minLength, maxLength) && isBetween(size, minValue, maxValue)
  );
}

function isBetween(size: number, least: Value | undefined, most: Value | undefined): boolean {
  return size >= Number(least ?? Number.NEGATIVE_INFINITY) && size <= Number(most ?? Infinity);
}
