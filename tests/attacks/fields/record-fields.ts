import { releaseRecordSchema } from '@samenhang/shared/api/release';
import * as z from 'zod';

/** What this walk looks at of a JSON schema. */
const nodeSchema = z.object({
  get properties() {
    return z.record(z.string(), nodeSchema).optional();
  },
  get items() {
    return nodeSchema.optional();
  },
  get anyOf() {
    return z.array(nodeSchema).optional();
  },
  get oneOf() {
    return z.array(nodeSchema).optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), nodeSchema]).optional();
  },
});

type Node = z.infer<typeof nodeSchema>;

/**
 * Every field of a release record that holds a value, such as `group.scores.*.points.value`, and every
 * part that may be missing, such as `group.details`.
 */
export function recordFields(): string[] {
  const schema = nodeSchema.parse(z.toJSONSchema(releaseRecordSchema));
  return [...new Set(leaves(schema, ''))].sort();
}

function leaves(node: Node, path: string): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [], additionalProperties } = node;
  const below = [
    ...Object.entries(properties).flatMap(([name, child]) =>
      leaves(child, path === '' ? name : `${path}.${name}`),
    ),
    ...(items === undefined ? [] : leaves(items, `${path}[]`)),
    ...(typeof additionalProperties === 'object' ? leaves(additionalProperties, `${path}.*`) : []),
    // Whether a value is there tells something by itself: `null` has the path of the whole.
    ...[...anyOf, ...oneOf].flatMap((child) => leaves(child, path)),
  ];
  return below.length === 0 ? [path] : below;
}
