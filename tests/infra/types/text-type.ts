import type { ResourceType } from './resource-type.ts';

interface Bounds {
  readonly pattern?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** Text, with what bounds it. */
export function textType({ pattern, minLength, maxLength }: Bounds): ResourceType {
  if (pattern === undefined && minLength === undefined && maxLength === undefined)
    return { kind: 'string' };
  return {
    kind: 'text',
    ...(pattern !== undefined && { pattern }),
    ...(minLength !== undefined && { least: minLength }),
    ...(maxLength !== undefined && { most: maxLength }),
  };
}
