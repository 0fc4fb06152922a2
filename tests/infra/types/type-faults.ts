import { isList, isProperties, type Properties, type Value } from '../bicep/values.ts';
import type { ObjectType, PropertyType, ResourceType } from './resource-type.ts';

type Of<Kind extends ResourceType['kind']> = Extract<ResourceType, { kind: Kind }>;

/** Where a value is not what Azure takes, as `path: what is wrong`. */
export function typeFaults(value: Value, type: ResourceType, path: string): string[] {
  switch (type.kind) {
    case 'any':
      return [];
    case 'unread':
      return [`${path}: is not in the snapshot of types; make that anew`];
    case 'string':
      return unless(typeof value === 'string', `${path}: is no text`);
    case 'integer':
      return unless(typeof value === 'number', `${path}: is no number`);
    case 'boolean':
      return unless(typeof value === 'boolean', `${path}: is not true or false`);
    case 'text':
      return unless(isText(value, type), `${path}: ${JSON.stringify(value)} does not fit`);
    case 'oneOf':
      return unless(
        type.values.includes(String(value)),
        `${path}: ${value} is not one of ${type.values.join(', ')}`,
      );
    case 'list':
      if (!isList(value)) return [`${path}: is no list`];
      return value.flatMap((item, at) => typeFaults(item, type.of, `${path}[${at}]`));
    default:
      return isProperties(value)
        ? objectFaults(value, variantOf(value, type), path)
        : [`${path}: is no object`];
  }
}

function objectFaults(value: Properties, type: ObjectType, path: string): string[] {
  const missing = Object.entries(type.properties)
    .filter(([name, { must }]) => must && (value[name] ?? null) === null)
    .map(([name]) => `${path}.${name}: is missing`);
  const inner = Object.entries(value).flatMap(([name, item]) =>
    propertyFaults(item, type.properties[name] ?? otherOf(type), `${path}.${name}`),
  );
  return [...missing, ...inner];
}

function propertyFaults(value: Value, property: PropertyType | undefined, path: string): string[] {
  if (property === undefined) return [`${path}: there is no such property`];
  if (property.readOnly) return [`${path}: Azure alone sets this`];
  return value === null ? [] : typeFaults(value, property.type, path);
}

function otherOf({ others }: ObjectType): PropertyType | undefined {
  return others && { type: others };
}

/** A type of many variants is the one that the value says it is. */
function variantOf(value: Properties, type: ObjectType | Of<'variants'>): ObjectType {
  if (type.kind === 'object') return type;
  const variant = type.variants[String(value[type.by])];
  const own = variant?.kind === 'object' ? variant : undefined;
  return { kind: 'object', ...own, properties: { ...type.common, ...own?.properties } };
}

function isText(value: Value, { pattern, least = 0, most = Infinity }: Of<'text'>): boolean {
  if (typeof value !== 'string' || value.length < least || value.length > most) return false;
  return pattern === undefined || new RegExp(pattern).test(value);
}

function unless(holds: boolean, fault: string): string[] {
  return holds ? [] : [fault];
}
