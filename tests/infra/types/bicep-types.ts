import * as z from 'zod';
import { isList, isProperties, type Value } from '../bicep/values.ts';
import type { ObjectType, PropertyType, ResourceType } from './resource-type.ts';
import { textType } from './text-type.ts';

const ref = z.object({ $ref: z.string().regex(/^#\/\d+$/) });
const members = z.record(z.string(), z.object({ type: ref, flags: z.number() }));

/** A type of `types.json` in Azure/bicep-types-az. */
const entry = z.discriminatedUnion('$type', [
  z.object({
    $type: z.literal('StringType'),
    pattern: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
  }),
  z.object({ $type: z.literal('StringLiteralType'), value: z.string() }),
  z.object({ $type: z.enum(['IntegerType', 'BooleanType', 'AnyType', 'ResourceFunctionType']) }),
  z.object({ $type: z.literal('ArrayType'), itemType: ref }),
  z.object({ $type: z.literal('UnionType'), elements: z.array(ref) }),
  z.object({ $type: z.literal('ResourceType'), name: z.string(), body: ref }),
  z.object({
    $type: z.literal('ObjectType'),
    properties: members,
    additionalProperties: ref.optional(),
  }),
  z.object({
    $type: z.literal('DiscriminatedObjectType'),
    discriminator: z.string(),
    baseProperties: members,
    elements: z.record(z.string(), ref),
  }),
]);
type Entry = z.infer<typeof entry>;
type Of<Kind extends Entry['$type']> = Extract<Entry, { $type: Kind }>;

export const bicepTypes = z.array(entry);

const REQUIRED = 1;
const READ_ONLY = 2;

/**
 * The part of a resource's type that these bodies go into. Of the rest names alone are kept, so that a
 * misspelled name is told from one that was not used yet.
 */
export function usedType(
  types: readonly Entry[],
  name: string,
  bodies: readonly Value[],
): ResourceType {
  const resource = types.find(
    (type) => type.$type === 'ResourceType' && type.name.toLowerCase() === name.toLowerCase(),
  );
  if (resource?.$type !== 'ResourceType') throw new Error(`${name} is not among the types`);
  return new Reader(types).read(resource.body, bodies);
}

class Reader {
  readonly #types: readonly Entry[];

  constructor(types: readonly Entry[]) {
    this.#types = types;
  }

  read({ $ref }: z.infer<typeof ref>, values: readonly Value[]): ResourceType {
    const type = this.#types[Number($ref.slice(2))];
    if (type === undefined) throw new Error(`${$ref} is not there`);
    switch (type.$type) {
      case 'StringType':
        return textType(type);
      case 'StringLiteralType':
        return { kind: 'oneOf', values: [type.value] };
      case 'IntegerType':
        return { kind: 'integer' };
      case 'BooleanType':
        return { kind: 'boolean' };
      case 'UnionType':
        return this.#union(type);
      case 'ArrayType':
        return { kind: 'list', of: this.read(type.itemType, values.filter(isList).flat()) };
      case 'ObjectType':
        return this.#object(type, values);
      case 'DiscriminatedObjectType':
        return this.#variants(type, values);
      default:
        return { kind: 'any' };
    }
  }

  /** Azure calls most lists of names open; a name beside the list is a slip all the same. */
  #union({ elements }: Of<'UnionType'>): ResourceType {
    const read = elements.map((element) => this.read(element, []));
    const values = read.flatMap((one) => (one.kind === 'oneOf' ? one.values : []));
    return values.length === 0 ? { kind: 'any' } : { kind: 'oneOf', values };
  }

  #object(
    { properties, additionalProperties }: Of<'ObjectType'>,
    values: readonly Value[],
  ): ObjectType {
    const others = values
      .filter(isProperties)
      .flatMap((value) =>
        Object.entries(value).flatMap(([name, item]) => (name in properties ? [] : [item])),
      );
    return {
      kind: 'object',
      properties: this.#members(properties, values),
      ...(additionalProperties && { others: this.read(additionalProperties, others) }),
    };
  }

  #variants(type: Of<'DiscriminatedObjectType'>, values: readonly Value[]): ResourceType {
    const used = Object.entries(type.elements).filter(([name]) =>
      values.some((value) => isProperties(value) && value[type.discriminator] === name),
    );
    const variants = used.map(([name, element]) => [name, this.read(element, values)] as const);
    const common = this.#members(type.baseProperties, values);
    return {
      kind: 'variants',
      by: type.discriminator,
      common,
      variants: Object.fromEntries(variants),
    };
  }

  #members(
    properties: z.infer<typeof members>,
    values: readonly Value[],
  ): Record<string, PropertyType> {
    const entries = Object.entries(properties).map(([name, { type, flags }]) => {
      const within = values.filter(isProperties).map((value) => value[name] ?? null);
      const isUsed = values.some((value) => isProperties(value) && name in value);
      const property: PropertyType = {
        type: isUsed ? this.read(type, within) : { kind: 'unread' },
        ...((flags & REQUIRED) !== 0 && { must: true }),
        ...((flags & READ_ONLY) !== 0 && { readOnly: true }),
      };
      return [name, property] as const;
    });
    return Object.fromEntries(entries);
  }
}
