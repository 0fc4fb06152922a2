import * as z from 'zod';

/** What Azure takes at a place of a resource. */
export type ResourceType =
  | { readonly kind: 'string' | 'integer' | 'boolean' | 'any' | 'unread' }
  | {
      readonly kind: 'text';
      readonly pattern?: string;
      readonly least?: number;
      readonly most?: number;
    }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: ResourceType }
  | ObjectType
  | {
      readonly kind: 'variants';
      /** The property that says which variant it is. */
      readonly by: string;
      readonly common: Readonly<Record<string, PropertyType>>;
      readonly variants: Readonly<Record<string, ResourceType>>;
    };

export interface ObjectType {
  readonly kind: 'object';
  readonly properties: Readonly<Record<string, PropertyType>>;
  /** Of properties under any other name. */
  readonly others?: ResourceType;
}

export interface PropertyType {
  readonly type: ResourceType;
  readonly must?: true;
  readonly readOnly?: true;
}

const property: z.ZodType<PropertyType> = z.lazy(() =>
  z.strictObject({
    type: resourceType,
    must: z.literal(true).exactOptional(),
    readOnly: z.literal(true).exactOptional(),
  }),
);
const properties = z.record(z.string(), property);

const resourceType: z.ZodType<ResourceType> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['string', 'integer', 'boolean', 'any', 'unread']) }),
    z.strictObject({
      kind: z.literal('text'),
      pattern: z.string().exactOptional(),
      least: z.number().exactOptional(),
      most: z.number().exactOptional(),
    }),
    z.strictObject({ kind: z.literal('oneOf'), values: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('list'), of: resourceType }),
    z.strictObject({
      kind: z.literal('object'),
      properties,
      others: resourceType.exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('variants'),
      by: z.string(),
      common: properties,
      variants: z.record(z.string(), resourceType),
    }),
  ]),
);

/** Types by `provider/type@version`, as `type-snapshot.json` holds them. */
export const typeSnapshot = z.strictObject({
  source: z.string(),
  types: z.record(z.string(), resourceType),
});
